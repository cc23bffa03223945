-- Word-by-word search looks for parts of folded text; trigrams index those.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- An object from portal locale to text that is not only white space, with its source locale; null where the text is
-- absent. Without a source it asks for any language: the source of a row that belongs to a record is the record's.
CREATE FUNCTION is_localised_text(value jsonb, source text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value IS NULL THEN NULL
    WHEN jsonb_typeof(value) <> 'object' THEN false
    ELSE coalesce(value ? source, value <> '{}') AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry(locale, content)
      WHERE locale NOT IN ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')
        OR jsonb_typeof(content) <> 'string'
        OR content #>> '{}' !~ '[^[:space:]]')
  END
$$;
--> statement-breakpoint
-- Whether the server knows an IANA zone by that name. It takes "EST" or "Madrid-1" for a zone too, which know no
-- summer time: a name has an area and a place.
CREATE FUNCTION is_time_zone(name text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF name !~ '^(UTC|[A-Za-z_]+(/[A-Za-z_-]+)+|Etc/GMT[+-][0-9]{1,2})$' THEN
    RETURN false;
  END IF;
  PERFORM timestamptz '2000-01-01 00:00:00+00' AT TIME ZONE name;
  RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END
$$;
