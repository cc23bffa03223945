CREATE INDEX "revisions_actor" ON "revisions" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "revisions_created" ON "revisions" USING btree ("created_at");