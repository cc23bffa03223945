-- As before, and without a source it asks for any language: the source of a row that belongs to a record is the record's.
-- Text of white space alone is empty.
CREATE OR REPLACE FUNCTION is_localised_text(value jsonb, source text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
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
-- The server takes "EST" or "Madrid-1" for a zone too, which know no summer time: a name has an area and a place.
CREATE OR REPLACE FUNCTION is_time_zone(name text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
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
--> statement-breakpoint
ALTER TABLE "network_members" DROP CONSTRAINT "network_members_stay_ordered";--> statement-breakpoint
ALTER TABLE "networks" DROP CONSTRAINT "networks_life_ordered";--> statement-breakpoint
ALTER TABLE "partner_names" DROP CONSTRAINT "partner_names_validity_ordered";--> statement-breakpoint
DROP INDEX "network_members_unique";--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_unique" UNIQUE NULLS NOT DISTINCT("network_id","partner_id","joined");--> statement-breakpoint
ALTER TABLE "call_allocations" ADD CONSTRAINT "call_allocations_label_localised" CHECK (is_localised_text("call_allocations"."label", null));--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_stay_ordered" CHECK (left("network_members"."joined", length("network_members"."left")) <= left("network_members"."left", length("network_members"."joined")));--> statement-breakpoint
ALTER TABLE "networks" ADD CONSTRAINT "networks_life_ordered" CHECK (left("networks"."started_on", length("networks"."ended_on")) <= left("networks"."ended_on", length("networks"."started_on")));--> statement-breakpoint
ALTER TABLE "partner_names" ADD CONSTRAINT "partner_names_validity_ordered" CHECK (left("partner_names"."valid_from", length("partner_names"."valid_to")) <= left("partner_names"."valid_to", length("partner_names"."valid_from")));--> statement-breakpoint
ALTER TABLE "programme_editions" ADD CONSTRAINT "programme_editions_title_localised" CHECK (is_localised_text("programme_editions"."title", null));--> statement-breakpoint
ALTER TABLE "site_links" ADD CONSTRAINT "site_links_label_localised" CHECK (is_localised_text("site_links"."label", null));