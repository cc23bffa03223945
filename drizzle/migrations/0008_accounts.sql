CREATE INDEX "grants_invitation" ON "grants" USING btree ("invitation_id");--> statement-breakpoint
CREATE INDEX "grants_api_key" ON "grants" USING btree ("api_key_id");--> statement-breakpoint
CREATE INDEX "invitations_invited_by" ON "invitations" USING btree ("invited_by_id");