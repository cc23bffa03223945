CREATE TABLE "api_instances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_revision" bigint NOT NULL,
	"lease_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Processes that keep answers hear of every change as soon as it is committed.
CREATE FUNCTION tell_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portolan_content', '');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER content_revision_told AFTER UPDATE ON "content_revision" FOR EACH STATEMENT EXECUTE FUNCTION tell_content();
