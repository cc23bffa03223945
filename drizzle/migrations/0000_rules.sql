-- Word-by-word search looks for parts of folded text; trigrams index those.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- An object from portal locale to non-empty text that has its source locale; null where the text is absent.
CREATE FUNCTION is_localised_text(value jsonb, source text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN value IS NULL THEN NULL
    WHEN jsonb_typeof(value) <> 'object' THEN false
    ELSE value ? source AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry(locale, content)
      WHERE locale NOT IN ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')
        OR jsonb_typeof(content) <> 'string'
        OR btrim(content #>> '{}') = '')
  END
$$;
--> statement-breakpoint
-- Whether the server knows an IANA zone by that name.
CREATE FUNCTION is_time_zone(name text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  PERFORM timestamptz '2000-01-01 00:00:00+00' AT TIME ZONE name;
  RETURN true;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN false;
END
$$;
