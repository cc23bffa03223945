CREATE TABLE "agreement_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"unit_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"signatory_role" text,
	"signed_on" date
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"title" jsonb,
	"reference_code" text,
	"summary" jsonb,
	"signed_on" date,
	"valid_from" date,
	"valid_to" date,
	"renews_automatically" boolean,
	"renewal_note" jsonb,
	"legal_template" text,
	"legal_review_on" date,
	CONSTRAINT "agreements_slug_unique" UNIQUE("slug"),
	CONSTRAINT "agreements_publication_status_known" CHECK ("agreements"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "agreements_source_locale_known" CHECK ("agreements"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "agreements_slug_form" CHECK ("agreements"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "agreements_kind_known" CHECK ("agreements"."kind" in ('erasmus_iia', 'bilateral', 'memorandum', 'framework', 'double_degree', 'cotutelle', 'research', 'traineeship')),
	CONSTRAINT "agreements_stage_known" CHECK ("agreements"."stage" in ('draft', 'proposed', 'in_force', 'terminated')),
	CONSTRAINT "agreements_title_localised" CHECK (is_localised_text("agreements"."title", "agreements"."source_locale")),
	CONSTRAINT "agreements_summary_localised" CHECK (is_localised_text("agreements"."summary", "agreements"."source_locale")),
	CONSTRAINT "agreements_renewal_note_localised" CHECK (is_localised_text("agreements"."renewal_note", "agreements"."source_locale")),
	CONSTRAINT "agreements_validity_ordered" CHECK ("agreements"."valid_from" <= "agreements"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "article_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"article_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb NOT NULL,
	"author_partner_id" uuid,
	"author_unit_id" uuid,
	"author_name" text,
	"cover_path" text,
	"cover_alt" jsonb,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "articles_slug_unique" UNIQUE("slug"),
	CONSTRAINT "articles_publication_status_known" CHECK ("articles"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "articles_source_locale_known" CHECK ("articles"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "articles_slug_form" CHECK ("articles"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "articles_kind_known" CHECK ("articles"."kind" in ('news', 'blog', 'story')),
	CONSTRAINT "articles_title_localised" CHECK (is_localised_text("articles"."title", "articles"."source_locale")),
	CONSTRAINT "articles_summary_localised" CHECK (is_localised_text("articles"."summary", "articles"."source_locale")),
	CONSTRAINT "articles_body_localised" CHECK (is_localised_text("articles"."body", "articles"."source_locale")),
	CONSTRAINT "articles_cover_alt_localised" CHECK (is_localised_text("articles"."cover_alt", "articles"."source_locale")),
	CONSTRAINT "articles_cover_described" CHECK ("articles"."cover_path" is null or "articles"."cover_alt" is not null)
);
--> statement-breakpoint
CREATE TABLE "call_allocations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"call_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"isced_field" text,
	"label" jsonb,
	"places" integer NOT NULL,
	"amount" numeric(14, 2),
	CONSTRAINT "call_allocations_label_localised" CHECK (is_localised_text("call_allocations"."label", null)),
	CONSTRAINT "call_allocations_places_not_negative" CHECK ("call_allocations"."places" >= 0),
	CONSTRAINT "call_allocations_amount_not_negative" CHECK ("call_allocations"."amount" >= 0),
	CONSTRAINT "call_allocations_named" CHECK ("call_allocations"."isced_field" is not null or "call_allocations"."label" is not null)
);
--> statement-breakpoint
CREATE TABLE "calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb,
	"promoter_name" text,
	"promoter_kind" text,
	"audiences" text[] DEFAULT '{}' NOT NULL,
	"opens_at" timestamp with time zone,
	"deadline_at" timestamp with time zone,
	"time_zone" text NOT NULL,
	"amount" numeric(14, 2),
	"amount_currency" text,
	"amount_note" jsonb,
	"places" integer,
	"eligibility" jsonb,
	"how_to_apply" jsonb,
	"application_url" text,
	"academic_year" text,
	"programme_id" uuid,
	"partner_id" uuid,
	"project_id" uuid,
	"applications_count" integer,
	"awards_count" integer,
	"results_note" jsonb,
	CONSTRAINT "calls_slug_unique" UNIQUE("slug"),
	CONSTRAINT "calls_publication_status_known" CHECK ("calls"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "calls_source_locale_known" CHECK ("calls"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "calls_slug_form" CHECK ("calls"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "calls_kind_known" CHECK ("calls"."kind" in ('grant', 'scholarship', 'mobility', 'internal_grant', 'placement')),
	CONSTRAINT "calls_promoter_kind_known" CHECK ("calls"."promoter_kind" in ('public', 'private')),
	CONSTRAINT "calls_audiences_known" CHECK ("calls"."audiences" <@ array['student_incoming', 'student_outgoing', 'teacher', 'researcher', 'admin_staff', 'international_office', 'public_authority', 'employer', 'general_public']::text[]),
	CONSTRAINT "calls_title_localised" CHECK (is_localised_text("calls"."title", "calls"."source_locale")),
	CONSTRAINT "calls_summary_localised" CHECK (is_localised_text("calls"."summary", "calls"."source_locale")),
	CONSTRAINT "calls_body_localised" CHECK (is_localised_text("calls"."body", "calls"."source_locale")),
	CONSTRAINT "calls_amount_note_localised" CHECK (is_localised_text("calls"."amount_note", "calls"."source_locale")),
	CONSTRAINT "calls_eligibility_localised" CHECK (is_localised_text("calls"."eligibility", "calls"."source_locale")),
	CONSTRAINT "calls_how_to_apply_localised" CHECK (is_localised_text("calls"."how_to_apply", "calls"."source_locale")),
	CONSTRAINT "calls_results_note_localised" CHECK (is_localised_text("calls"."results_note", "calls"."source_locale")),
	CONSTRAINT "calls_dates_ordered" CHECK ("calls"."opens_at" <= "calls"."deadline_at"),
	CONSTRAINT "calls_time_zone_zone" CHECK (is_time_zone("calls"."time_zone")),
	CONSTRAINT "calls_amount_not_negative" CHECK ("calls"."amount" >= 0),
	CONSTRAINT "calls_amount_currency_form" CHECK ("calls"."amount_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "calls_amount_whole" CHECK (("calls"."amount" is null) = ("calls"."amount_currency" is null)),
	CONSTRAINT "calls_places_not_negative" CHECK ("calls"."places" >= 0),
	CONSTRAINT "calls_applications_count_not_negative" CHECK ("calls"."applications_count" >= 0),
	CONSTRAINT "calls_awards_count_not_negative" CHECK ("calls"."awards_count" >= 0),
	CONSTRAINT "calls_academic_year_form" CHECK ("calls"."academic_year" ~ '^[0-9]{4}/[0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"partner_id" uuid NOT NULL,
	"unit_id" uuid,
	"programme_id" uuid,
	"project_id" uuid,
	"role" text NOT NULL,
	"display_name" jsonb,
	"email" text,
	"phone" text,
	"url" text,
	"is_name_public" boolean DEFAULT false NOT NULL,
	"is_email_public" boolean DEFAULT false NOT NULL,
	"is_phone_public" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contacts_slug_unique" UNIQUE("slug"),
	CONSTRAINT "contacts_publication_status_known" CHECK ("contacts"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "contacts_source_locale_known" CHECK ("contacts"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "contacts_slug_form" CHECK ("contacts"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "contacts_role_known" CHECK ("contacts"."role" in ('coordinator', 'iro', 'incoming', 'outgoing', 'traineeships', 'general')),
	CONSTRAINT "contacts_display_name_localised" CHECK (is_localised_text("contacts"."display_name", "contacts"."source_locale")),
	CONSTRAINT "contacts_email_form" CHECK ("contacts"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);
--> statement-breakpoint
CREATE TABLE "deliverables" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"project_id" uuid NOT NULL,
	"work_package_id" uuid,
	"task_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"code" text,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"due_on" date,
	"delivered_on" date,
	"status" text NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "deliverables_slug_unique" UNIQUE("slug"),
	CONSTRAINT "deliverables_publication_status_known" CHECK ("deliverables"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "deliverables_source_locale_known" CHECK ("deliverables"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "deliverables_slug_form" CHECK ("deliverables"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "deliverables_status_known" CHECK ("deliverables"."status" in ('planned', 'in_progress', 'submitted', 'accepted', 'published')),
	CONSTRAINT "deliverables_title_localised" CHECK (is_localised_text("deliverables"."title", "deliverables"."source_locale")),
	CONSTRAINT "deliverables_summary_localised" CHECK (is_localised_text("deliverables"."summary", "deliverables"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "document_calls" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_deliverables" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"locale" text NOT NULL,
	"path" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"pages" integer,
	"version" text,
	CONSTRAINT "document_files_locale_known" CHECK ("document_files"."locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "document_files_bytes_not_negative" CHECK ("document_files"."bytes" >= 0),
	CONSTRAINT "document_files_pages_not_negative" CHECK ("document_files"."pages" >= 0),
	CONSTRAINT "document_files_sha256_form" CHECK ("document_files"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "document_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_work_packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"version" text,
	"published_on" date,
	"valid_from" date,
	"valid_to" date,
	"licence" text,
	"url" text,
	CONSTRAINT "documents_slug_unique" UNIQUE("slug"),
	CONSTRAINT "documents_publication_status_known" CHECK ("documents"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "documents_source_locale_known" CHECK ("documents"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "documents_slug_form" CHECK ("documents"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "documents_kind_known" CHECK ("documents"."kind" in ('leaflet', 'poster', 'roll_up', 'report', 'plan', 'strategy', 'charter', 'policy_statement', 'regulation', 'minutes', 'presentation', 'training_material', 'guide', 'form', 'case_study')),
	CONSTRAINT "documents_title_localised" CHECK (is_localised_text("documents"."title", "documents"."source_locale")),
	CONSTRAINT "documents_summary_localised" CHECK (is_localised_text("documents"."summary", "documents"."source_locale")),
	CONSTRAINT "documents_validity_ordered" CHECK ("documents"."valid_from" <= "documents"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "event_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "event_partners_role_known" CHECK ("event_partners"."role" in ('host', 'organiser', 'participant'))
);
--> statement-breakpoint
CREATE TABLE "event_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"reach" text,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb,
	"starts_on" date,
	"ends_on" date,
	"start_time" text,
	"end_time" text,
	"time_zone" text NOT NULL,
	"status" text DEFAULT 'scheduled' NOT NULL,
	"venue" jsonb,
	"address" text,
	"city" jsonb,
	"country_code" text,
	"latitude" double precision,
	"longitude" double precision,
	"online_url" text,
	"registration_url" text,
	"registration_deadline_at" timestamp with time zone,
	"capacity" integer,
	"audiences" text[] DEFAULT '{}' NOT NULL,
	"participants_count" integer,
	"outcome" jsonb,
	"website" text,
	"project_id" uuid,
	"network_id" uuid,
	CONSTRAINT "events_slug_unique" UNIQUE("slug"),
	CONSTRAINT "events_publication_status_known" CHECK ("events"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "events_source_locale_known" CHECK ("events"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "events_slug_form" CHECK ("events"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "events_kind_known" CHECK ("events"."kind" in ('study_tour', 'training', 'conference', 'open_day', 'fair', 'campaign', 'workshop', 'webinar', 'project_meeting', 'authority_meeting', 'info_session', 'welcome_day', 'cultural', 'sport')),
	CONSTRAINT "events_reach_known" CHECK ("events"."reach" in ('in_house', 'national', 'international')),
	CONSTRAINT "events_status_known" CHECK ("events"."status" in ('scheduled', 'cancelled', 'postponed')),
	CONSTRAINT "events_audiences_known" CHECK ("events"."audiences" <@ array['student_incoming', 'student_outgoing', 'teacher', 'researcher', 'admin_staff', 'international_office', 'public_authority', 'employer', 'general_public']::text[]),
	CONSTRAINT "events_title_localised" CHECK (is_localised_text("events"."title", "events"."source_locale")),
	CONSTRAINT "events_summary_localised" CHECK (is_localised_text("events"."summary", "events"."source_locale")),
	CONSTRAINT "events_body_localised" CHECK (is_localised_text("events"."body", "events"."source_locale")),
	CONSTRAINT "events_venue_localised" CHECK (is_localised_text("events"."venue", "events"."source_locale")),
	CONSTRAINT "events_city_localised" CHECK (is_localised_text("events"."city", "events"."source_locale")),
	CONSTRAINT "events_outcome_localised" CHECK (is_localised_text("events"."outcome", "events"."source_locale")),
	CONSTRAINT "events_days_ordered" CHECK ("events"."starts_on" <= "events"."ends_on"),
	CONSTRAINT "events_end_after_start" CHECK ("events"."ends_on" is null or "events"."starts_on" is not null),
	CONSTRAINT "events_start_time_form" CHECK ("events"."start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "events_end_time_form" CHECK ("events"."end_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "events_time_needs_day" CHECK ("events"."start_time" is null or "events"."starts_on" is not null),
	CONSTRAINT "events_end_time_needs_start" CHECK ("events"."end_time" is null or "events"."start_time" is not null),
	CONSTRAINT "events_times_ordered" CHECK (coalesce("events"."ends_on", "events"."starts_on") > "events"."starts_on" or "events"."end_time" is null or "events"."start_time" <= "events"."end_time"),
	CONSTRAINT "events_time_zone_zone" CHECK (is_time_zone("events"."time_zone")),
	CONSTRAINT "events_country_code_form" CHECK ("events"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "events_latitude" CHECK ("events"."latitude" between -90 and 90),
	CONSTRAINT "events_longitude" CHECK ("events"."longitude" between -180 and 180),
	CONSTRAINT "events_both" CHECK (("events"."latitude" is null) = ("events"."longitude" is null)),
	CONSTRAINT "events_capacity_not_negative" CHECK ("events"."capacity" >= 0),
	CONSTRAINT "events_participants_count_not_negative" CHECK ("events"."participants_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "content_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"content_set" text NOT NULL,
	"noun" text NOT NULL,
	"slug" text NOT NULL,
	"record_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_revision" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "content_revision_one_row" CHECK ("content_revision"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"record_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"actor" text NOT NULL,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slug_redirects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"noun" text NOT NULL,
	"from_slug" text NOT NULL,
	"record_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mobility_terms" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"agreement_id" uuid NOT NULL,
	"mobility_type" text NOT NULL,
	"sending_partner_id" uuid NOT NULL,
	"sending_unit_id" uuid,
	"receiving_partner_id" uuid NOT NULL,
	"receiving_unit_id" uuid,
	"isced_fields" text[] DEFAULT '{}' NOT NULL,
	"eqf_levels" integer[] DEFAULT '{}' NOT NULL,
	"mobilities_per_year" integer,
	"months_per_year" numeric(14, 2),
	"days_per_year" integer,
	"is_blended" boolean DEFAULT false NOT NULL,
	"first_academic_year" text,
	"last_academic_year" text,
	"language" text,
	"cefr_level" text,
	CONSTRAINT "mobility_terms_slug_unique" UNIQUE("slug"),
	CONSTRAINT "mobility_terms_publication_status_known" CHECK ("mobility_terms"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "mobility_terms_source_locale_known" CHECK ("mobility_terms"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "mobility_terms_slug_form" CHECK ("mobility_terms"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "mobility_terms_mobility_type_known" CHECK ("mobility_terms"."mobility_type" in ('student_studies', 'student_traineeship', 'staff_teaching', 'staff_training')),
	CONSTRAINT "mobility_terms_cefr_level_known" CHECK ("mobility_terms"."cefr_level" in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
	CONSTRAINT "mobility_terms_language_form" CHECK ("mobility_terms"."language" ~ '^[a-z]{2,3}$'),
	CONSTRAINT "mobility_terms_directed" CHECK ("mobility_terms"."sending_partner_id" <> "mobility_terms"."receiving_partner_id"),
	CONSTRAINT "mobility_terms_eqf_levels_known" CHECK ("mobility_terms"."eqf_levels" <@ array[1, 2, 3, 4, 5, 6, 7, 8]),
	CONSTRAINT "mobility_terms_mobilities_per_year_not_negative" CHECK ("mobility_terms"."mobilities_per_year" >= 0),
	CONSTRAINT "mobility_terms_months_per_year_not_negative" CHECK ("mobility_terms"."months_per_year" >= 0),
	CONSTRAINT "mobility_terms_days_per_year_not_negative" CHECK ("mobility_terms"."days_per_year" >= 0),
	CONSTRAINT "mobility_terms_first_academic_year_form" CHECK ("mobility_terms"."first_academic_year" ~ '^[0-9]{4}/[0-9]{4}$'),
	CONSTRAINT "mobility_terms_last_academic_year_form" CHECK ("mobility_terms"."last_academic_year" ~ '^[0-9]{4}/[0-9]{4}$'),
	CONSTRAINT "mobility_terms_academic_years_ordered" CHECK ("mobility_terms"."first_academic_year" <= "mobility_terms"."last_academic_year")
);
--> statement-breakpoint
CREATE TABLE "network_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"network_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	"joined" text,
	"left" text,
	CONSTRAINT "network_members_unique" UNIQUE NULLS NOT DISTINCT("network_id","partner_id","joined"),
	CONSTRAINT "network_members_role_known" CHECK ("network_members"."role" in ('coordinator', 'member', 'associate')),
	CONSTRAINT "network_members_stay_from_form" CHECK ("network_members"."joined" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "network_members_stay_to_form" CHECK ("network_members"."left" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "network_members_stay_ordered" CHECK (left("network_members"."joined", length("network_members"."left")) <= left("network_members"."left", length("network_members"."joined")))
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"acronym" text,
	"motto" text,
	"summary" jsonb,
	"body" jsonb,
	"website" text,
	"started_on" text,
	"ended_on" text,
	CONSTRAINT "networks_slug_unique" UNIQUE("slug"),
	CONSTRAINT "networks_publication_status_known" CHECK ("networks"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "networks_source_locale_known" CHECK ("networks"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "networks_slug_form" CHECK ("networks"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "networks_kind_known" CHECK ("networks"."kind" in ('alliance', 'association', 'campus_of_excellence')),
	CONSTRAINT "networks_name_localised" CHECK (is_localised_text("networks"."name", "networks"."source_locale")),
	CONSTRAINT "networks_summary_localised" CHECK (is_localised_text("networks"."summary", "networks"."source_locale")),
	CONSTRAINT "networks_body_localised" CHECK (is_localised_text("networks"."body", "networks"."source_locale")),
	CONSTRAINT "networks_life_from_form" CHECK ("networks"."started_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "networks_life_to_form" CHECK ("networks"."ended_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "networks_life_ordered" CHECK (left("networks"."started_on", length("networks"."ended_on")) <= left("networks"."ended_on", length("networks"."started_on")))
);
--> statement-breakpoint
CREATE TABLE "organisational_units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"partner_id" uuid NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"mission" jsonb,
	"website" text,
	CONSTRAINT "organisational_units_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisational_units_publication_status_known" CHECK ("organisational_units"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "organisational_units_source_locale_known" CHECK ("organisational_units"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "organisational_units_slug_form" CHECK ("organisational_units"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "organisational_units_kind_known" CHECK ("organisational_units"."kind" in ('faculty', 'department', 'school', 'institute', 'international_office', 'research_group', 'other')),
	CONSTRAINT "organisational_units_name_localised" CHECK (is_localised_text("organisational_units"."name", "organisational_units"."source_locale")),
	CONSTRAINT "organisational_units_mission_localised" CHECK (is_localised_text("organisational_units"."mission", "organisational_units"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb NOT NULL,
	"menu" text DEFAULT 'none' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "pages_slug_unique" UNIQUE("slug"),
	CONSTRAINT "pages_publication_status_known" CHECK ("pages"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "pages_source_locale_known" CHECK ("pages"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "pages_slug_form" CHECK ("pages"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "pages_menu_known" CHECK ("pages"."menu" in ('main', 'footer', 'none')),
	CONSTRAINT "pages_title_localised" CHECK (is_localised_text("pages"."title", "pages"."source_locale")),
	CONSTRAINT "pages_summary_localised" CHECK (is_localised_text("pages"."summary", "pages"."source_locale")),
	CONSTRAINT "pages_body_localised" CHECK (is_localised_text("pages"."body", "pages"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "partner_identifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"normalized_value" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "partner_identifiers_scheme_known" CHECK ("partner_identifiers"."scheme" in ('schac', 'previous_schac', 'erasmus', 'pic', 'oid', 'ror', 'eche', 'isni', 'wikidata')),
	CONSTRAINT "partner_identifiers_validity_ordered" CHECK ("partner_identifiers"."valid_from" <= "partner_identifiers"."valid_to")
);
--> statement-breakpoint
CREATE TABLE "partner_names" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"value" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" text,
	"valid_to" text,
	CONSTRAINT "partner_names_kind_known" CHECK ("partner_names"."kind" in ('official', 'short', 'former', 'native')),
	CONSTRAINT "partner_names_value_present" CHECK ("partner_names"."value" <> ''),
	CONSTRAINT "partner_names_validity_from_form" CHECK ("partner_names"."valid_from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "partner_names_validity_to_form" CHECK ("partner_names"."valid_to" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "partner_names_validity_ordered" CHECK (left("partner_names"."valid_from", length("partner_names"."valid_to")) <= left("partner_names"."valid_to", length("partner_names"."valid_from")))
);
--> statement-breakpoint
CREATE TABLE "partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"short_name" text,
	"description" jsonb,
	"country_code" text NOT NULL,
	"city" jsonb,
	"region" jsonb,
	"address" text,
	"latitude" double precision,
	"longitude" double precision,
	"coordinate_precision" text,
	"coordinate_attribution" text,
	"website" text,
	"course_catalogue_url" text,
	"factsheet_url" text,
	"founded_year" integer,
	"student_count" integer,
	"staff_count" integer,
	"head_count_year" integer,
	"parent_id" uuid,
	CONSTRAINT "partners_slug_unique" UNIQUE("slug"),
	CONSTRAINT "partners_publication_status_known" CHECK ("partners"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "partners_source_locale_known" CHECK ("partners"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "partners_slug_form" CHECK ("partners"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "partners_kind_known" CHECK ("partners"."kind" in ('university', 'research_centre', 'company', 'public_body', 'chamber', 'international_organisation', 'embassy', 'agency', 'student_organisation', 'ngo', 'school')),
	CONSTRAINT "partners_coordinate_precision_known" CHECK ("partners"."coordinate_precision" in ('campus', 'city')),
	CONSTRAINT "partners_name_localised" CHECK (is_localised_text("partners"."name", "partners"."source_locale")),
	CONSTRAINT "partners_description_localised" CHECK (is_localised_text("partners"."description", "partners"."source_locale")),
	CONSTRAINT "partners_city_localised" CHECK (is_localised_text("partners"."city", "partners"."source_locale")),
	CONSTRAINT "partners_region_localised" CHECK (is_localised_text("partners"."region", "partners"."source_locale")),
	CONSTRAINT "partners_country_code_form" CHECK ("partners"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "partners_latitude" CHECK ("partners"."latitude" between -90 and 90),
	CONSTRAINT "partners_longitude" CHECK ("partners"."longitude" between -180 and 180),
	CONSTRAINT "partners_both" CHECK (("partners"."latitude" is null) = ("partners"."longitude" is null)),
	CONSTRAINT "partners_founded_year_range" CHECK ("partners"."founded_year" between 800 and 2200),
	CONSTRAINT "partners_student_count_not_negative" CHECK ("partners"."student_count" >= 0),
	CONSTRAINT "partners_staff_count_not_negative" CHECK ("partners"."staff_count" >= 0),
	CONSTRAINT "partners_parent_other" CHECK ("partners"."parent_id" <> "partners"."id")
);
--> statement-breakpoint
CREATE TABLE "programme_editions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb,
	"starts_on" date,
	"ends_on" date,
	"application_deadline_at" timestamp with time zone,
	"time_zone" text NOT NULL,
	"places" integer,
	"fee_amount" numeric(14, 2),
	"fee_currency" text,
	"url" text,
	CONSTRAINT "programme_editions_title_localised" CHECK (is_localised_text("programme_editions"."title", null)),
	CONSTRAINT "programme_editions_dates_ordered" CHECK ("programme_editions"."starts_on" <= "programme_editions"."ends_on"),
	CONSTRAINT "programme_editions_time_zone_zone" CHECK (is_time_zone("programme_editions"."time_zone")),
	CONSTRAINT "programme_editions_places_not_negative" CHECK ("programme_editions"."places" >= 0),
	CONSTRAINT "programme_editions_fee_amount_not_negative" CHECK ("programme_editions"."fee_amount" >= 0),
	CONSTRAINT "programme_editions_fee_currency_form" CHECK ("programme_editions"."fee_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "programme_editions_fee_whole" CHECK (("programme_editions"."fee_amount" is null) = ("programme_editions"."fee_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "programme_languages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"language" text NOT NULL,
	"cefr_level" text,
	CONSTRAINT "programme_languages_cefr_level_known" CHECK ("programme_languages"."cefr_level" in ('A1', 'A2', 'B1', 'B2', 'C1', 'C2')),
	CONSTRAINT "programme_languages_language_form" CHECK ("programme_languages"."language" ~ '^[a-z]{2,3}$')
);
--> statement-breakpoint
CREATE TABLE "programme_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "programme_partners_role_known" CHECK ("programme_partners"."role" in ('awarding', 'host', 'sending', 'receiving'))
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb,
	"eqf_levels" integer[] DEFAULT '{}' NOT NULL,
	"isced_fields" text[] DEFAULT '{}' NOT NULL,
	"ects" numeric(14, 2),
	"duration_value" numeric(14, 2),
	"duration_unit" text,
	"funding_scheme" text,
	"funding_label" jsonb,
	"accreditation_body" text,
	"accredited_from" date,
	"accredited_to" date,
	"accreditation_status" text,
	"website" text,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug"),
	CONSTRAINT "programmes_publication_status_known" CHECK ("programmes"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "programmes_source_locale_known" CHECK ("programmes"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "programmes_slug_form" CHECK ("programmes"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "programmes_kind_known" CHECK ("programmes"."kind" in ('student_exchange', 'study_abroad', 'traineeship', 'staff_teaching', 'staff_training', 'degree', 'double_degree', 'joint_degree', 'bilingual_degree', 'summer_school', 'language_course', 'mentor', 'research_collaboration', 'capacity_building')),
	CONSTRAINT "programmes_duration_unit_known" CHECK ("programmes"."duration_unit" in ('weeks', 'months', 'semesters', 'years')),
	CONSTRAINT "programmes_funding_scheme_known" CHECK ("programmes"."funding_scheme" in ('erasmus_ka131', 'erasmus_ka171', 'erasmus_cbhe', 'bilateral', 'national', 'regional', 'own_funds', 'other')),
	CONSTRAINT "programmes_accreditation_status_known" CHECK ("programmes"."accreditation_status" in ('accredited', 'provisional', 'in_progress', 'expired')),
	CONSTRAINT "programmes_title_localised" CHECK (is_localised_text("programmes"."title", "programmes"."source_locale")),
	CONSTRAINT "programmes_summary_localised" CHECK (is_localised_text("programmes"."summary", "programmes"."source_locale")),
	CONSTRAINT "programmes_body_localised" CHECK (is_localised_text("programmes"."body", "programmes"."source_locale")),
	CONSTRAINT "programmes_funding_label_localised" CHECK (is_localised_text("programmes"."funding_label", "programmes"."source_locale")),
	CONSTRAINT "programmes_eqf_levels_known" CHECK ("programmes"."eqf_levels" <@ array[1, 2, 3, 4, 5, 6, 7, 8]),
	CONSTRAINT "programmes_duration_whole" CHECK (("programmes"."duration_value" is null) = ("programmes"."duration_unit" is null)),
	CONSTRAINT "programmes_ects_not_negative" CHECK ("programmes"."ects" >= 0),
	CONSTRAINT "programmes_duration_value_not_negative" CHECK ("programmes"."duration_value" >= 0),
	CONSTRAINT "programmes_accreditation_ordered" CHECK ("programmes"."accredited_from" <= "programmes"."accredited_to")
);
--> statement-breakpoint
CREATE TABLE "project_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "project_partners_role_known" CHECK ("project_partners"."role" in ('coordinator', 'partner', 'associated'))
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"acronym" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"objectives" jsonb,
	"reference" text,
	"funding_scheme" text,
	"funding_label" jsonb,
	"action" jsonb,
	"call_year" integer,
	"starts_on" date,
	"ends_on" date,
	"budget_amount" numeric(14, 2),
	"budget_currency" text,
	"budget_note" jsonb,
	"website" text,
	CONSTRAINT "projects_slug_unique" UNIQUE("slug"),
	CONSTRAINT "projects_publication_status_known" CHECK ("projects"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "projects_source_locale_known" CHECK ("projects"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "projects_slug_form" CHECK ("projects"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "projects_funding_scheme_known" CHECK ("projects"."funding_scheme" in ('erasmus_ka131', 'erasmus_ka171', 'erasmus_cbhe', 'bilateral', 'national', 'regional', 'own_funds', 'other')),
	CONSTRAINT "projects_title_localised" CHECK (is_localised_text("projects"."title", "projects"."source_locale")),
	CONSTRAINT "projects_summary_localised" CHECK (is_localised_text("projects"."summary", "projects"."source_locale")),
	CONSTRAINT "projects_objectives_localised" CHECK (is_localised_text("projects"."objectives", "projects"."source_locale")),
	CONSTRAINT "projects_funding_label_localised" CHECK (is_localised_text("projects"."funding_label", "projects"."source_locale")),
	CONSTRAINT "projects_action_localised" CHECK (is_localised_text("projects"."action", "projects"."source_locale")),
	CONSTRAINT "projects_budget_note_localised" CHECK (is_localised_text("projects"."budget_note", "projects"."source_locale")),
	CONSTRAINT "projects_dates_ordered" CHECK ("projects"."starts_on" <= "projects"."ends_on"),
	CONSTRAINT "projects_budget_amount_not_negative" CHECK ("projects"."budget_amount" >= 0),
	CONSTRAINT "projects_budget_currency_form" CHECK ("projects"."budget_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "projects_budget_whole" CHECK (("projects"."budget_amount" is null) = ("projects"."budget_currency" is null))
);
--> statement-breakpoint
CREATE TABLE "site_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"site_settings_id" integer NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"label" jsonb NOT NULL,
	"url" text NOT NULL,
	CONSTRAINT "site_links_label_localised" CHECK (is_localised_text("site_links"."label", null))
);
--> statement-breakpoint
CREATE TABLE "site_settings" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"name" jsonb NOT NULL,
	"tagline" jsonb,
	"operator" jsonb,
	"featured_project_id" uuid,
	"featured_network_id" uuid,
	"locales" text[] DEFAULT '{}' NOT NULL,
	"contact_email" text,
	"contact_url" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "site_settings_one_row" CHECK ("site_settings"."id" = 1),
	CONSTRAINT "site_settings_source_locale_known" CHECK ("site_settings"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "site_settings_locales_known" CHECK ("site_settings"."locales" <@ array['en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh']::text[]),
	CONSTRAINT "site_settings_name_localised" CHECK (is_localised_text("site_settings"."name", "site_settings"."source_locale")),
	CONSTRAINT "site_settings_tagline_localised" CHECK (is_localised_text("site_settings"."tagline", "site_settings"."source_locale")),
	CONSTRAINT "site_settings_operator_localised" CHECK (is_localised_text("site_settings"."operator", "site_settings"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "task_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"task_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "task_partners_role_known" CHECK ("task_partners"."role" in ('lead', 'co_lead', 'responsible', 'participant'))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"project_id" uuid NOT NULL,
	"work_package_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"number" text NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	"starts_on" date,
	"ends_on" date,
	CONSTRAINT "tasks_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tasks_publication_status_known" CHECK ("tasks"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "tasks_source_locale_known" CHECK ("tasks"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "tasks_slug_form" CHECK ("tasks"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "tasks_title_localised" CHECK (is_localised_text("tasks"."title", "tasks"."source_locale")),
	CONSTRAINT "tasks_description_localised" CHECK (is_localised_text("tasks"."description", "tasks"."source_locale")),
	CONSTRAINT "tasks_number_form" CHECK ("tasks"."number" ~ '^[0-9]+([.][0-9]+)+$'),
	CONSTRAINT "tasks_dates_ordered" CHECK ("tasks"."starts_on" <= "tasks"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "work_package_partners" (
	"id" uuid PRIMARY KEY NOT NULL,
	"work_package_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "work_package_partners_role_known" CHECK ("work_package_partners"."role" in ('lead', 'co_lead', 'responsible', 'participant'))
);
--> statement-breakpoint
CREATE TABLE "work_packages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"publication_status" text DEFAULT 'draft' NOT NULL,
	"source_locale" text DEFAULT 'en' NOT NULL,
	"verified_on" date,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"sources" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_text" text collate "C" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"starts_on" date,
	"ends_on" date,
	"status" text,
	CONSTRAINT "work_packages_slug_unique" UNIQUE("slug"),
	CONSTRAINT "work_packages_publication_status_known" CHECK ("work_packages"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "work_packages_source_locale_known" CHECK ("work_packages"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "work_packages_slug_form" CHECK ("work_packages"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "work_packages_kind_known" CHECK ("work_packages"."kind" in ('preparation', 'development', 'quality', 'dissemination', 'management', 'sustainability')),
	CONSTRAINT "work_packages_status_known" CHECK ("work_packages"."status" in ('planned', 'in_progress', 'completed')),
	CONSTRAINT "work_packages_title_localised" CHECK (is_localised_text("work_packages"."title", "work_packages"."source_locale")),
	CONSTRAINT "work_packages_summary_localised" CHECK (is_localised_text("work_packages"."summary", "work_packages"."source_locale")),
	CONSTRAINT "work_packages_dates_ordered" CHECK ("work_packages"."starts_on" <= "work_packages"."ends_on"),
	CONSTRAINT "work_packages_number_not_negative" CHECK ("work_packages"."number" >= 0)
);
--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_unit_id_organisational_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_events" ADD CONSTRAINT "article_events_target_id_events_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_partners" ADD CONSTRAINT "article_partners_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_partners" ADD CONSTRAINT "article_partners_target_id_partners_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_projects" ADD CONSTRAINT "article_projects_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_projects" ADD CONSTRAINT "article_projects_target_id_projects_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_author_partner_id_partners_id_fk" FOREIGN KEY ("author_partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_author_unit_id_organisational_units_id_fk" FOREIGN KEY ("author_unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "call_allocations" ADD CONSTRAINT "call_allocations_call_id_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_unit_id_organisational_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliverables" ADD CONSTRAINT "deliverables_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliverables" ADD CONSTRAINT "deliverables_work_package_id_work_packages_id_fk" FOREIGN KEY ("work_package_id") REFERENCES "public"."work_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliverables" ADD CONSTRAINT "deliverables_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_calls" ADD CONSTRAINT "document_calls_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_calls" ADD CONSTRAINT "document_calls_target_id_calls_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."calls"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliverables" ADD CONSTRAINT "document_deliverables_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_deliverables" ADD CONSTRAINT "document_deliverables_target_id_deliverables_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."deliverables"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_events" ADD CONSTRAINT "document_events_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_events" ADD CONSTRAINT "document_events_target_id_events_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_partners" ADD CONSTRAINT "document_partners_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_partners" ADD CONSTRAINT "document_partners_target_id_partners_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_programmes" ADD CONSTRAINT "document_programmes_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_programmes" ADD CONSTRAINT "document_programmes_target_id_programmes_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_projects" ADD CONSTRAINT "document_projects_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_projects" ADD CONSTRAINT "document_projects_target_id_projects_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_tasks" ADD CONSTRAINT "document_tasks_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_tasks" ADD CONSTRAINT "document_tasks_target_id_tasks_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_work_packages" ADD CONSTRAINT "document_work_packages_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_work_packages" ADD CONSTRAINT "document_work_packages_target_id_work_packages_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."work_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_partners" ADD CONSTRAINT "event_partners_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_partners" ADD CONSTRAINT "event_partners_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_tasks" ADD CONSTRAINT "event_tasks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_tasks" ADD CONSTRAINT "event_tasks_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_terms" ADD CONSTRAINT "mobility_terms_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_terms" ADD CONSTRAINT "mobility_terms_sending_partner_id_partners_id_fk" FOREIGN KEY ("sending_partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_terms" ADD CONSTRAINT "mobility_terms_sending_unit_id_organisational_units_id_fk" FOREIGN KEY ("sending_unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_terms" ADD CONSTRAINT "mobility_terms_receiving_partner_id_partners_id_fk" FOREIGN KEY ("receiving_partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_terms" ADD CONSTRAINT "mobility_terms_receiving_unit_id_organisational_units_id_fk" FOREIGN KEY ("receiving_unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_network_id_networks_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_members" ADD CONSTRAINT "network_members_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisational_units" ADD CONSTRAINT "organisational_units_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisational_units" ADD CONSTRAINT "organisational_units_parent_id_organisational_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_identifiers" ADD CONSTRAINT "partner_identifiers_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partner_names" ADD CONSTRAINT "partner_names_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "partners" ADD CONSTRAINT "partners_parent_id_partners_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD CONSTRAINT "programme_editions_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_languages" ADD CONSTRAINT "programme_languages_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_partners" ADD CONSTRAINT "programme_partners_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_partners" ADD CONSTRAINT "programme_partners_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_links" ADD CONSTRAINT "site_links_site_settings_id_site_settings_id_fk" FOREIGN KEY ("site_settings_id") REFERENCES "public"."site_settings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_featured_project_id_projects_id_fk" FOREIGN KEY ("featured_project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_settings" ADD CONSTRAINT "site_settings_featured_network_id_networks_id_fk" FOREIGN KEY ("featured_network_id") REFERENCES "public"."networks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_partners" ADD CONSTRAINT "task_partners_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_partners" ADD CONSTRAINT "task_partners_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_work_package_id_work_packages_id_fk" FOREIGN KEY ("work_package_id") REFERENCES "public"."work_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_package_partners" ADD CONSTRAINT "work_package_partners_work_package_id_work_packages_id_fk" FOREIGN KEY ("work_package_id") REFERENCES "public"."work_packages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_package_partners" ADD CONSTRAINT "work_package_partners_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_packages" ADD CONSTRAINT "work_packages_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_parties_unique" ON "agreement_parties" USING btree ("agreement_id","partner_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_partner" ON "agreement_parties" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "agreements_search" ON "agreements" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "agreements_sort" ON "agreements" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "agreements_valid_to" ON "agreements" USING btree ("valid_to");--> statement-breakpoint
CREATE UNIQUE INDEX "article_events_unique" ON "article_events" USING btree ("article_id","target_id");--> statement-breakpoint
CREATE INDEX "article_events_target" ON "article_events" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_partners_unique" ON "article_partners" USING btree ("article_id","target_id");--> statement-breakpoint
CREATE INDEX "article_partners_target" ON "article_partners" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_projects_unique" ON "article_projects" USING btree ("article_id","target_id");--> statement-breakpoint
CREATE INDEX "article_projects_target" ON "article_projects" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "articles_search" ON "articles" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "articles_sort" ON "articles" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "articles_published_at" ON "articles" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "call_allocations_call" ON "call_allocations" USING btree ("call_id");--> statement-breakpoint
CREATE INDEX "calls_search" ON "calls" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "calls_sort" ON "calls" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "calls_deadline" ON "calls" USING btree ("deadline_at","id");--> statement-breakpoint
CREATE INDEX "calls_partner" ON "calls" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "calls_programme" ON "calls" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "contacts_search" ON "contacts" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_sort" ON "contacts" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "contacts_partner" ON "contacts" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "deliverables_search" ON "deliverables" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "deliverables_sort" ON "deliverables" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "deliverables_code_unique" ON "deliverables" USING btree ("project_id","code");--> statement-breakpoint
CREATE INDEX "deliverables_work_package" ON "deliverables" USING btree ("work_package_id");--> statement-breakpoint
CREATE INDEX "deliverables_task" ON "deliverables" USING btree ("task_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_calls_unique" ON "document_calls" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_calls_target" ON "document_calls" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_deliverables_unique" ON "document_deliverables" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_deliverables_target" ON "document_deliverables" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_events_unique" ON "document_events" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_events_target" ON "document_events" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_files_unique" ON "document_files" USING btree ("document_id","locale");--> statement-breakpoint
CREATE UNIQUE INDEX "document_partners_unique" ON "document_partners" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_partners_target" ON "document_partners" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_programmes_unique" ON "document_programmes" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_programmes_target" ON "document_programmes" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_projects_unique" ON "document_projects" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_projects_target" ON "document_projects" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_tasks_unique" ON "document_tasks" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_tasks_target" ON "document_tasks" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_work_packages_unique" ON "document_work_packages" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_work_packages_target" ON "document_work_packages" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "documents_search" ON "documents" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "documents_sort" ON "documents" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_partners_unique" ON "event_partners" USING btree ("event_id","partner_id","role");--> statement-breakpoint
CREATE INDEX "event_partners_partner" ON "event_partners" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_tasks_unique" ON "event_tasks" USING btree ("event_id","task_id");--> statement-breakpoint
CREATE INDEX "event_tasks_task" ON "event_tasks" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "events_search" ON "events" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "events_sort" ON "events" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "events_starts_on" ON "events" USING btree ("starts_on","id");--> statement-breakpoint
CREATE INDEX "events_project" ON "events" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "events_network" ON "events" USING btree ("network_id");--> statement-breakpoint
CREATE UNIQUE INDEX "content_imports_record" ON "content_imports" USING btree ("noun","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_record" ON "revisions" USING btree ("record_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "slug_redirects_from" ON "slug_redirects" USING btree ("noun","from_slug");--> statement-breakpoint
CREATE INDEX "slug_redirects_record" ON "slug_redirects" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "mobility_terms_search" ON "mobility_terms" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "mobility_terms_sort" ON "mobility_terms" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "mobility_terms_agreement" ON "mobility_terms" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "mobility_terms_sending" ON "mobility_terms" USING btree ("sending_partner_id");--> statement-breakpoint
CREATE INDEX "mobility_terms_receiving" ON "mobility_terms" USING btree ("receiving_partner_id");--> statement-breakpoint
CREATE INDEX "mobility_terms_isced_fields" ON "mobility_terms" USING gin ("isced_fields");--> statement-breakpoint
CREATE INDEX "networks_search" ON "networks" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "networks_sort" ON "networks" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "organisational_units_search" ON "organisational_units" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "organisational_units_sort" ON "organisational_units" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "organisational_units_partner" ON "organisational_units" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "pages_search" ON "pages" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "pages_sort" ON "pages" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "partner_identifiers_current" ON "partner_identifiers" USING btree ("scheme","normalized_value") WHERE "partner_identifiers"."valid_to" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "partner_names_unique" ON "partner_names" USING btree ("partner_id","kind","language","value");--> statement-breakpoint
CREATE INDEX "partners_search" ON "partners" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "partners_sort" ON "partners" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_editions_slug" ON "programme_editions" USING btree ("programme_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_languages_unique" ON "programme_languages" USING btree ("programme_id","language");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_partners_unique" ON "programme_partners" USING btree ("programme_id","partner_id","role");--> statement-breakpoint
CREATE INDEX "programme_partners_partner" ON "programme_partners" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "programmes_search" ON "programmes" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "programmes_sort" ON "programmes" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "programmes_isced_fields" ON "programmes" USING gin ("isced_fields");--> statement-breakpoint
CREATE UNIQUE INDEX "project_partners_unique" ON "project_partners" USING btree ("project_id","partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_partners_one_coordinator" ON "project_partners" USING btree ("project_id") WHERE "project_partners"."role" = 'coordinator';--> statement-breakpoint
CREATE INDEX "project_partners_partner" ON "project_partners" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "projects_search" ON "projects" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "projects_sort" ON "projects" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_partners_unique" ON "task_partners" USING btree ("task_id","partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_partners_one_lead" ON "task_partners" USING btree ("task_id") WHERE "task_partners"."role" = 'lead';--> statement-breakpoint
CREATE INDEX "task_partners_partner" ON "task_partners" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "tasks_search" ON "tasks" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tasks_sort" ON "tasks" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_number_unique" ON "tasks" USING btree ("project_id","number");--> statement-breakpoint
CREATE INDEX "tasks_work_package" ON "tasks" USING btree ("work_package_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_package_partners_unique" ON "work_package_partners" USING btree ("work_package_id","partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_package_partners_one_lead" ON "work_package_partners" USING btree ("work_package_id") WHERE "work_package_partners"."role" = 'lead';--> statement-breakpoint
CREATE INDEX "work_package_partners_partner" ON "work_package_partners" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "work_packages_search" ON "work_packages" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "work_packages_sort" ON "work_packages" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "work_packages_number_unique" ON "work_packages" USING btree ("project_id","number");--> statement-breakpoint
INSERT INTO "content_revision" ("id", "number") VALUES (1, 0);
