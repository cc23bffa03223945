CREATE TABLE "bulk_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"editor" text NOT NULL,
	"reason" text NOT NULL,
	"steps" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"record_id" uuid NOT NULL,
	"editor" text NOT NULL,
	"changes" jsonb NOT NULL,
	"base_revision" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"note" text,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_state_known" CHECK ("drafts"."state" in ('open', 'proposed', 'returned')),
	CONSTRAINT "drafts_version_positive" CHECK ("drafts"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "editing_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"record_id" uuid NOT NULL,
	"editor" text NOT NULL,
	"revision" integer NOT NULL,
	"is_dirty" boolean NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"editor" text NOT NULL,
	"noun" text NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"record_id" uuid NOT NULL,
	"editor" text NOT NULL,
	"action" text NOT NULL,
	"local_time" text NOT NULL,
	"time_zone" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "schedules_action_known" CHECK ("schedules"."action" in ('publish', 'archive')),
	CONSTRAINT "schedules_state_known" CHECK ("schedules"."state" in ('waiting', 'done', 'failed', 'cancelled')),
	CONSTRAINT "schedules_time_zone_zone" CHECK (is_time_zone("schedules"."time_zone"))
);
--> statement-breakpoint
CREATE TABLE "translation_states" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"texts" jsonb NOT NULL,
	"missing" text[] DEFAULT '{}' NOT NULL,
	"older" text[] DEFAULT '{}' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"path" text NOT NULL,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer,
	"width" integer,
	"height" integer,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "uploads_path_unique" UNIQUE("path"),
	CONSTRAINT "uploads_sha256_form" CHECK ("uploads"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "uploads_bytes_not_negative" CHECK ("uploads"."bytes" >= 0),
	CONSTRAINT "uploads_pages_not_negative" CHECK ("uploads"."pages" >= 0)
);
--> statement-breakpoint
CREATE INDEX "bulk_changes_editor" ON "bulk_changes" USING btree ("editor","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_record_editor" ON "drafts" USING btree ("record_id","editor");--> statement-breakpoint
CREATE INDEX "drafts_editor" ON "drafts" USING btree ("editor","updated_at");--> statement-breakpoint
CREATE INDEX "drafts_noun" ON "drafts" USING btree ("noun","sort_text");--> statement-breakpoint
CREATE UNIQUE INDEX "editing_sessions_unique" ON "editing_sessions" USING btree ("record_id","editor");--> statement-breakpoint
CREATE INDEX "editing_sessions_seen" ON "editing_sessions" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "saved_views_unique" ON "saved_views" USING btree ("editor","noun","name");--> statement-breakpoint
CREATE INDEX "schedules_due" ON "schedules" USING btree ("due_at") WHERE "schedules"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "schedules_record" ON "schedules" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "translation_states_missing" ON "translation_states" USING gin ("missing");--> statement-breakpoint
CREATE INDEX "translation_states_older" ON "translation_states" USING gin ("older");--> statement-breakpoint
CREATE INDEX "uploads_content" ON "uploads" USING btree ("sha256");