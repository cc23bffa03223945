CREATE TABLE "site_builds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"stage" text,
	"cause" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"content_revision" bigint,
	"stamp" text,
	"asked_by" text,
	"accepts_loss" boolean DEFAULT false NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"deploys" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pages" integer,
	"bytes" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "site_builds_state_known" CHECK ("site_builds"."state" in ('queued', 'building', 'checking', 'switching', 'live', 'replaced', 'rolled_back', 'failed', 'interrupted')),
	CONSTRAINT "site_builds_stage_known" CHECK ("site_builds"."stage" in ('reading', 'rendering', 'indexing', 'checking', 'switching')),
	CONSTRAINT "site_builds_cause_known" CHECK ("site_builds"."cause" in ('first', 'content', 'day', 'setup', 'asked'))
);
--> statement-breakpoint
CREATE TABLE "site_publication" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"pinned_build_id" uuid,
	"pinned_by" text,
	"pinned_at" timestamp with time zone,
	CONSTRAINT "site_publication_one_row" CHECK ("site_publication"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "site_publication" ADD CONSTRAINT "site_publication_pinned_build_id_site_builds_id_fk" FOREIGN KEY ("pinned_build_id") REFERENCES "public"."site_builds"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "site_builds_created" ON "site_builds" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "site_builds_one_under_way" ON "site_builds" USING btree ((true)) WHERE state in ('building', 'checking', 'switching');--> statement-breakpoint
CREATE UNIQUE INDEX "site_builds_one_live" ON "site_builds" USING btree ((true)) WHERE state = 'live';--> statement-breakpoint
-- The publisher listens, so that a change is on the site soon after it was committed.
CREATE FUNCTION tell_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('portolan_site', TG_TABLE_NAME);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER content_revision_tells_publisher AFTER UPDATE ON "content_revision" FOR EACH STATEMENT EXECUTE FUNCTION tell_publisher();
--> statement-breakpoint
CREATE TRIGGER site_builds_tell_publisher AFTER INSERT ON "site_builds" FOR EACH STATEMENT EXECUTE FUNCTION tell_publisher();
--> statement-breakpoint
CREATE TRIGGER site_publication_tells_publisher AFTER INSERT OR UPDATE ON "site_publication" FOR EACH STATEMENT EXECUTE FUNCTION tell_publisher();
