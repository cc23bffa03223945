ALTER TABLE "revisions" ADD COLUMN "content_revision" bigint;--> statement-breakpoint
-- safe: the column is new and empty, so that a million revisions are read in about a second; nobody who reads waits.
CREATE INDEX "revisions_content_revision" ON "revisions" USING btree ("content_revision");