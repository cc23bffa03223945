CREATE TABLE "sheet_maps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"headings" text NOT NULL,
	"map" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sheet_maps_headings_form" CHECK ("sheet_maps"."headings" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "articles" DROP CONSTRAINT "articles_cover_described";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "is_cover_decorative" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "cover_path" text;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "cover_alt" jsonb;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "is_cover_decorative" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "sheet_maps_unique" ON "sheet_maps" USING btree ("kind","headings");--> statement-breakpoint
-- safe: an office has hundreds of these, thousands at most: they are read in a moment.
ALTER TABLE "articles" ADD CONSTRAINT "articles_cover_described" CHECK ("articles"."cover_path" is null or "articles"."is_cover_decorative" or "articles"."cover_alt" is not null);--> statement-breakpoint
-- safe: an office has hundreds of these, thousands at most: they are read in a moment.
ALTER TABLE "documents" ADD CONSTRAINT "documents_cover_alt_localised" CHECK (is_localised_text("documents"."cover_alt", "documents"."source_locale"));--> statement-breakpoint
-- safe: an office has hundreds of these, thousands at most: they are read in a moment.
ALTER TABLE "documents" ADD CONSTRAINT "documents_cover_described" CHECK ("documents"."cover_path" is null or "documents"."is_cover_decorative" or "documents"."cover_alt" is not null);