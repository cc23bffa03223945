CREATE TABLE "benchmark_values" (
	"id" uuid PRIMARY KEY NOT NULL,
	"benchmark_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"year" integer NOT NULL,
	"value" numeric(14, 2) NOT NULL,
	"source" text,
	"note" jsonb,
	CONSTRAINT "benchmark_values_note_localised" CHECK (is_localised_text("benchmark_values"."note", null)),
	CONSTRAINT "benchmark_values_year_range" CHECK ("benchmark_values"."year" between 1900 and 2200)
);
--> statement-breakpoint
CREATE TABLE "benchmarks" (
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
	"theme" text NOT NULL,
	"project_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"unit" jsonb,
	"better" text NOT NULL,
	CONSTRAINT "benchmarks_slug_unique" UNIQUE("slug"),
	CONSTRAINT "benchmarks_publication_status_known" CHECK ("benchmarks"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "benchmarks_source_locale_known" CHECK ("benchmarks"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "benchmarks_slug_form" CHECK ("benchmarks"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "benchmarks_theme_known" CHECK ("benchmarks"."theme" in ('strategy', 'recruitment', 'mobility', 'at_home', 'research', 'partnerships', 'visibility', 'services')),
	CONSTRAINT "benchmarks_better_known" CHECK ("benchmarks"."better" in ('higher', 'lower')),
	CONSTRAINT "benchmarks_name_localised" CHECK (is_localised_text("benchmarks"."name", "benchmarks"."source_locale")),
	CONSTRAINT "benchmarks_description_localised" CHECK (is_localised_text("benchmarks"."description", "benchmarks"."source_locale")),
	CONSTRAINT "benchmarks_unit_localised" CHECK (is_localised_text("benchmarks"."unit", "benchmarks"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "budget_lines" (
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
	"partner_id" uuid,
	"category" text NOT NULL,
	"planned" numeric(14, 2),
	"spent" numeric(14, 2),
	"currency" text NOT NULL,
	"note" jsonb,
	CONSTRAINT "budget_lines_slug_unique" UNIQUE("slug"),
	CONSTRAINT "budget_lines_unique" UNIQUE NULLS NOT DISTINCT("project_id","work_package_id","partner_id","category"),
	CONSTRAINT "budget_lines_publication_status_known" CHECK ("budget_lines"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "budget_lines_source_locale_known" CHECK ("budget_lines"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "budget_lines_slug_form" CHECK ("budget_lines"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "budget_lines_category_known" CHECK ("budget_lines"."category" in ('staff', 'travel', 'stay', 'equipment', 'subcontracting', 'other')),
	CONSTRAINT "budget_lines_planned_not_negative" CHECK ("budget_lines"."planned" >= 0),
	CONSTRAINT "budget_lines_spent_not_negative" CHECK ("budget_lines"."spent" >= 0),
	CONSTRAINT "budget_lines_currency_form" CHECK ("budget_lines"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "budget_lines_note_localised" CHECK (is_localised_text("budget_lines"."note", "budget_lines"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "country_helpers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"country_profile_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"helps_with" jsonb,
	CONSTRAINT "country_helpers_helps_with_localised" CHECK (is_localised_text("country_helpers"."helps_with", null))
);
--> statement-breakpoint
CREATE TABLE "country_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"country_profile_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"label" jsonb NOT NULL,
	"url" text NOT NULL,
	"note" jsonb,
	CONSTRAINT "country_links_label_localised" CHECK (is_localised_text("country_links"."label", null)),
	CONSTRAINT "country_links_note_localised" CHECK (is_localised_text("country_links"."note", null))
);
--> statement-breakpoint
CREATE TABLE "country_profiles" (
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
	"country_code" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"going_there" jsonb,
	"coming_from" jsonb,
	"entry" jsonb,
	"higher_education" jsonb,
	"living" jsonb,
	CONSTRAINT "country_profiles_slug_unique" UNIQUE("slug"),
	CONSTRAINT "country_profiles_country_unique" UNIQUE("country_code"),
	CONSTRAINT "country_profiles_publication_status_known" CHECK ("country_profiles"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "country_profiles_source_locale_known" CHECK ("country_profiles"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "country_profiles_slug_form" CHECK ("country_profiles"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "country_profiles_country_code_form" CHECK ("country_profiles"."country_code" ~ '^[A-Z]{2}$'),
	CONSTRAINT "country_profiles_title_localised" CHECK (is_localised_text("country_profiles"."title", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_summary_localised" CHECK (is_localised_text("country_profiles"."summary", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_going_there_localised" CHECK (is_localised_text("country_profiles"."going_there", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_coming_from_localised" CHECK (is_localised_text("country_profiles"."coming_from", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_entry_localised" CHECK (is_localised_text("country_profiles"."entry", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_higher_education_localised" CHECK (is_localised_text("country_profiles"."higher_education", "country_profiles"."source_locale")),
	CONSTRAINT "country_profiles_living_localised" CHECK (is_localised_text("country_profiles"."living", "country_profiles"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "document_guides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_strategies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "factsheets" (
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
	"autumn_nominations_by" text,
	"autumn_applications_by" text,
	"spring_nominations_by" text,
	"spring_applications_by" text,
	"decision_weeks" integer,
	"transcript_weeks" integer,
	"application_info" jsonb,
	"application_url" text,
	"additional_requirements" jsonb,
	"accessibility" jsonb,
	"accessibility_url" text,
	"housing" jsonb,
	"housing_url" text,
	"visa" jsonb,
	"visa_url" text,
	"insurance" jsonb,
	"insurance_url" text,
	CONSTRAINT "factsheets_slug_unique" UNIQUE("slug"),
	CONSTRAINT "factsheets_partner_unique" UNIQUE("partner_id"),
	CONSTRAINT "factsheets_publication_status_known" CHECK ("factsheets"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "factsheets_source_locale_known" CHECK ("factsheets"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "factsheets_slug_form" CHECK ("factsheets"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "factsheets_autumn_nominations_by_form" CHECK ("factsheets"."autumn_nominations_by" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "factsheets_autumn_applications_by_form" CHECK ("factsheets"."autumn_applications_by" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "factsheets_spring_nominations_by_form" CHECK ("factsheets"."spring_nominations_by" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "factsheets_spring_applications_by_form" CHECK ("factsheets"."spring_applications_by" ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
	CONSTRAINT "factsheets_decision_weeks_not_negative" CHECK ("factsheets"."decision_weeks" >= 0),
	CONSTRAINT "factsheets_transcript_weeks_not_negative" CHECK ("factsheets"."transcript_weeks" >= 0),
	CONSTRAINT "factsheets_application_info_localised" CHECK (is_localised_text("factsheets"."application_info", "factsheets"."source_locale")),
	CONSTRAINT "factsheets_additional_requirements_localised" CHECK (is_localised_text("factsheets"."additional_requirements", "factsheets"."source_locale")),
	CONSTRAINT "factsheets_accessibility_localised" CHECK (is_localised_text("factsheets"."accessibility", "factsheets"."source_locale")),
	CONSTRAINT "factsheets_housing_localised" CHECK (is_localised_text("factsheets"."housing", "factsheets"."source_locale")),
	CONSTRAINT "factsheets_visa_localised" CHECK (is_localised_text("factsheets"."visa", "factsheets"."source_locale")),
	CONSTRAINT "factsheets_insurance_localised" CHECK (is_localised_text("factsheets"."insurance", "factsheets"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "good_practices" (
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
	"theme" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"problem" jsonb,
	"practice" jsonb,
	"result" jsonb,
	"evidence_url" text,
	"country_code" text,
	"partner_id" uuid,
	"project_id" uuid,
	CONSTRAINT "good_practices_slug_unique" UNIQUE("slug"),
	CONSTRAINT "good_practices_publication_status_known" CHECK ("good_practices"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "good_practices_source_locale_known" CHECK ("good_practices"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "good_practices_slug_form" CHECK ("good_practices"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "good_practices_theme_known" CHECK ("good_practices"."theme" in ('strategy', 'recruitment', 'mobility', 'at_home', 'research', 'partnerships', 'visibility', 'services')),
	CONSTRAINT "good_practices_title_localised" CHECK (is_localised_text("good_practices"."title", "good_practices"."source_locale")),
	CONSTRAINT "good_practices_summary_localised" CHECK (is_localised_text("good_practices"."summary", "good_practices"."source_locale")),
	CONSTRAINT "good_practices_problem_localised" CHECK (is_localised_text("good_practices"."problem", "good_practices"."source_locale")),
	CONSTRAINT "good_practices_practice_localised" CHECK (is_localised_text("good_practices"."practice", "good_practices"."source_locale")),
	CONSTRAINT "good_practices_result_localised" CHECK (is_localised_text("good_practices"."result", "good_practices"."source_locale")),
	CONSTRAINT "good_practices_country_code_form" CHECK ("good_practices"."country_code" ~ '^[A-Z]{2}$')
);
--> statement-breakpoint
CREATE TABLE "guide_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"guide_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb,
	"timing" jsonb,
	"responsible" jsonb,
	"url" text,
	"url_label" jsonb,
	CONSTRAINT "guide_steps_title_localised" CHECK (is_localised_text("guide_steps"."title", null)),
	CONSTRAINT "guide_steps_body_localised" CHECK (is_localised_text("guide_steps"."body", null)),
	CONSTRAINT "guide_steps_timing_localised" CHECK (is_localised_text("guide_steps"."timing", null)),
	CONSTRAINT "guide_steps_responsible_localised" CHECK (is_localised_text("guide_steps"."responsible", null)),
	CONSTRAINT "guide_steps_url_label_localised" CHECK (is_localised_text("guide_steps"."url_label", null))
);
--> statement-breakpoint
CREATE TABLE "guides" (
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
	"partner_id" uuid,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb,
	CONSTRAINT "guides_slug_unique" UNIQUE("slug"),
	CONSTRAINT "guides_publication_status_known" CHECK ("guides"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "guides_source_locale_known" CHECK ("guides"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "guides_slug_form" CHECK ("guides"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "guides_kind_known" CHECK ("guides"."kind" in ('outgoing', 'incoming', 'staff', 'recognition', 'placement')),
	CONSTRAINT "guides_audience_known" CHECK ("guides"."audience" in ('student_incoming', 'student_outgoing', 'teacher', 'researcher', 'admin_staff', 'international_office', 'public_authority', 'employer', 'general_public')),
	CONSTRAINT "guides_title_localised" CHECK (is_localised_text("guides"."title", "guides"."source_locale")),
	CONSTRAINT "guides_summary_localised" CHECK (is_localised_text("guides"."summary", "guides"."source_locale")),
	CONSTRAINT "guides_body_localised" CHECK (is_localised_text("guides"."body", "guides"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "indicators" (
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
	"project_id" uuid,
	"work_package_id" uuid,
	"strategy_id" uuid,
	"partner_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb,
	"unit" jsonb,
	"baseline" numeric(14, 2),
	"target" numeric(14, 2),
	"better" text NOT NULL,
	"due_on" date,
	CONSTRAINT "indicators_slug_unique" UNIQUE("slug"),
	CONSTRAINT "indicators_publication_status_known" CHECK ("indicators"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "indicators_source_locale_known" CHECK ("indicators"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "indicators_slug_form" CHECK ("indicators"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "indicators_better_known" CHECK ("indicators"."better" in ('higher', 'lower')),
	CONSTRAINT "indicators_name_localised" CHECK (is_localised_text("indicators"."name", "indicators"."source_locale")),
	CONSTRAINT "indicators_description_localised" CHECK (is_localised_text("indicators"."description", "indicators"."source_locale")),
	CONSTRAINT "indicators_unit_localised" CHECK (is_localised_text("indicators"."unit", "indicators"."source_locale")),
	CONSTRAINT "indicators_owned" CHECK (num_nonnulls("indicators"."project_id", "indicators"."work_package_id", "indicators"."strategy_id", "indicators"."partner_id") > 0)
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indicator_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"measured_on" date NOT NULL,
	"value" numeric(14, 2) NOT NULL,
	"source" text,
	"note" jsonb,
	CONSTRAINT "measurements_note_localised" CHECK (is_localised_text("measurements"."note", null))
);
--> statement-breakpoint
CREATE TABLE "mobility_figures" (
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
	"academic_year" text NOT NULL,
	"mobility_type" text NOT NULL,
	"direction" text NOT NULL,
	"counterpart_country" text,
	"head_count" integer NOT NULL,
	"is_approximate" boolean DEFAULT false NOT NULL,
	"note" jsonb,
	CONSTRAINT "mobility_figures_slug_unique" UNIQUE("slug"),
	CONSTRAINT "mobility_figures_unique" UNIQUE NULLS NOT DISTINCT("partner_id","academic_year","mobility_type","direction","counterpart_country"),
	CONSTRAINT "mobility_figures_publication_status_known" CHECK ("mobility_figures"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "mobility_figures_source_locale_known" CHECK ("mobility_figures"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "mobility_figures_slug_form" CHECK ("mobility_figures"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "mobility_figures_mobility_type_known" CHECK ("mobility_figures"."mobility_type" in ('student_studies', 'student_traineeship', 'staff_teaching', 'staff_training')),
	CONSTRAINT "mobility_figures_direction_known" CHECK ("mobility_figures"."direction" in ('incoming', 'outgoing')),
	CONSTRAINT "mobility_figures_academic_year_form" CHECK ("mobility_figures"."academic_year" ~ '^[0-9]{4}/[0-9]{4}$'),
	CONSTRAINT "mobility_figures_counterpart_country_form" CHECK ("mobility_figures"."counterpart_country" ~ '^[A-Z]{2}$'),
	CONSTRAINT "mobility_figures_head_count_not_negative" CHECK ("mobility_figures"."head_count" >= 0),
	CONSTRAINT "mobility_figures_note_localised" CHECK (is_localised_text("mobility_figures"."note", "mobility_figures"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "services" (
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
	"contact_id" uuid,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb,
	"audiences" text[] DEFAULT '{}' NOT NULL,
	"duration" jsonb,
	"opening_hours" jsonb,
	"place" jsonb,
	"website" text,
	CONSTRAINT "services_slug_unique" UNIQUE("slug"),
	CONSTRAINT "services_publication_status_known" CHECK ("services"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "services_source_locale_known" CHECK ("services"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "services_slug_form" CHECK ("services"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "services_kind_known" CHECK ("services"."kind" in ('welcome_centre', 'accommodation', 'visa_help', 'orientation', 'mentoring', 'tutoring', 'language_support', 'disability_support')),
	CONSTRAINT "services_audiences_known" CHECK ("services"."audiences" <@ array['student_incoming', 'student_outgoing', 'teacher', 'researcher', 'admin_staff', 'international_office', 'public_authority', 'employer', 'general_public']::text[]),
	CONSTRAINT "services_name_localised" CHECK (is_localised_text("services"."name", "services"."source_locale")),
	CONSTRAINT "services_summary_localised" CHECK (is_localised_text("services"."summary", "services"."source_locale")),
	CONSTRAINT "services_duration_localised" CHECK (is_localised_text("services"."duration", "services"."source_locale")),
	CONSTRAINT "services_opening_hours_localised" CHECK (is_localised_text("services"."opening_hours", "services"."source_locale")),
	CONSTRAINT "services_place_localised" CHECK (is_localised_text("services"."place", "services"."source_locale"))
);
--> statement-breakpoint
CREATE TABLE "strategies" (
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
	"partner_id" uuid NOT NULL,
	"programme_id" uuid,
	"title" jsonb NOT NULL,
	"summary" jsonb,
	"body" jsonb,
	"period_from" text,
	"period_to" text,
	"approved_by" jsonb,
	"approved_on" date,
	"website" text,
	CONSTRAINT "strategies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "strategies_publication_status_known" CHECK ("strategies"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "strategies_source_locale_known" CHECK ("strategies"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "strategies_slug_form" CHECK ("strategies"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "strategies_kind_known" CHECK ("strategies"."kind" in ('internationalisation', 'strategic_marketing', 'programme_plan')),
	CONSTRAINT "strategies_title_localised" CHECK (is_localised_text("strategies"."title", "strategies"."source_locale")),
	CONSTRAINT "strategies_summary_localised" CHECK (is_localised_text("strategies"."summary", "strategies"."source_locale")),
	CONSTRAINT "strategies_body_localised" CHECK (is_localised_text("strategies"."body", "strategies"."source_locale")),
	CONSTRAINT "strategies_approved_by_localised" CHECK (is_localised_text("strategies"."approved_by", "strategies"."source_locale")),
	CONSTRAINT "strategies_period_from_form" CHECK ("strategies"."period_from" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "strategies_period_to_form" CHECK ("strategies"."period_to" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "strategies_period_ordered" CHECK (left("strategies"."period_from", length("strategies"."period_to")) <= left("strategies"."period_to", length("strategies"."period_from")))
);
--> statement-breakpoint
CREATE TABLE "strategy_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"strategy_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"pillar" integer NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	"status" text NOT NULL,
	"due_on" text,
	CONSTRAINT "strategy_actions_status_known" CHECK ("strategy_actions"."status" in ('planned', 'in_progress', 'done', 'dropped')),
	CONSTRAINT "strategy_actions_title_localised" CHECK (is_localised_text("strategy_actions"."title", null)),
	CONSTRAINT "strategy_actions_description_localised" CHECK (is_localised_text("strategy_actions"."description", null)),
	CONSTRAINT "strategy_actions_due_on_form" CHECK ("strategy_actions"."due_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "strategy_pillars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"strategy_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"number" integer NOT NULL,
	"title" jsonb NOT NULL,
	"description" jsonb,
	CONSTRAINT "strategy_pillars_number" UNIQUE("strategy_id","number"),
	CONSTRAINT "strategy_pillars_title_localised" CHECK (is_localised_text("strategy_pillars"."title", null)),
	CONSTRAINT "strategy_pillars_description_localised" CHECK (is_localised_text("strategy_pillars"."description", null))
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survey_result_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"label" jsonb NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "survey_answers_label_localised" CHECK (is_localised_text("survey_answers"."label", null)),
	CONSTRAINT "survey_answers_count_not_negative" CHECK ("survey_answers"."count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "survey_results" (
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
	"kind" text NOT NULL,
	"academic_year" text NOT NULL,
	"survey" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"question" jsonb NOT NULL,
	"respondents_count" integer NOT NULL,
	CONSTRAINT "survey_results_slug_unique" UNIQUE("slug"),
	CONSTRAINT "survey_results_publication_status_known" CHECK ("survey_results"."publication_status" in ('draft', 'published', 'archived')),
	CONSTRAINT "survey_results_source_locale_known" CHECK ("survey_results"."source_locale" in ('en', 'es', 'fr', 'ro', 'ru', 'kk', 'zh')),
	CONSTRAINT "survey_results_slug_form" CHECK ("survey_results"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "survey_results_kind_known" CHECK ("survey_results"."kind" in ('exchange_period', 'service')),
	CONSTRAINT "survey_results_academic_year_form" CHECK ("survey_results"."academic_year" ~ '^[0-9]{4}/[0-9]{4}$'),
	CONSTRAINT "survey_results_survey_localised" CHECK (is_localised_text("survey_results"."survey", "survey_results"."source_locale")),
	CONSTRAINT "survey_results_question_localised" CHECK (is_localised_text("survey_results"."question", "survey_results"."source_locale")),
	CONSTRAINT "survey_results_respondents_count_five" CHECK ("survey_results"."respondents_count" >= 5)
);
--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "guide_id" uuid;--> statement-breakpoint
ALTER TABLE "calls" ADD COLUMN "completed_count" integer;--> statement-breakpoint
ALTER TABLE "benchmark_values" ADD CONSTRAINT "benchmark_values_benchmark_id_benchmarks_id_fk" FOREIGN KEY ("benchmark_id") REFERENCES "public"."benchmarks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmark_values" ADD CONSTRAINT "benchmark_values_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmarks" ADD CONSTRAINT "benchmarks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_work_package_id_work_packages_id_fk" FOREIGN KEY ("work_package_id") REFERENCES "public"."work_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budget_lines" ADD CONSTRAINT "budget_lines_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_helpers" ADD CONSTRAINT "country_helpers_country_profile_id_country_profiles_id_fk" FOREIGN KEY ("country_profile_id") REFERENCES "public"."country_profiles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_helpers" ADD CONSTRAINT "country_helpers_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "country_links" ADD CONSTRAINT "country_links_country_profile_id_country_profiles_id_fk" FOREIGN KEY ("country_profile_id") REFERENCES "public"."country_profiles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_guides" ADD CONSTRAINT "document_guides_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_guides" ADD CONSTRAINT "document_guides_target_id_guides_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."guides"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_strategies" ADD CONSTRAINT "document_strategies_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_strategies" ADD CONSTRAINT "document_strategies_target_id_strategies_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."strategies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factsheets" ADD CONSTRAINT "factsheets_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "good_practices" ADD CONSTRAINT "good_practices_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "good_practices" ADD CONSTRAINT "good_practices_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guide_steps" ADD CONSTRAINT "guide_steps_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guides" ADD CONSTRAINT "guides_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_work_package_id_work_packages_id_fk" FOREIGN KEY ("work_package_id") REFERENCES "public"."work_packages"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mobility_figures" ADD CONSTRAINT "mobility_figures_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_unit_id_organisational_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."organisational_units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "services" ADD CONSTRAINT "services_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategies" ADD CONSTRAINT "strategies_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_actions" ADD CONSTRAINT "strategy_actions_pillar_fk" FOREIGN KEY ("strategy_id","pillar") REFERENCES "public"."strategy_pillars"("strategy_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_pillars" ADD CONSTRAINT "strategy_pillars_strategy_id_strategies_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_survey_result_id_survey_results_id_fk" FOREIGN KEY ("survey_result_id") REFERENCES "public"."survey_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_results" ADD CONSTRAINT "survey_results_partner_id_partners_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."partners"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "benchmark_values_unique" ON "benchmark_values" USING btree ("benchmark_id","partner_id","year");--> statement-breakpoint
CREATE INDEX "benchmark_values_partner" ON "benchmark_values" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "benchmarks_search" ON "benchmarks" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "benchmarks_sort" ON "benchmarks" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "benchmarks_project" ON "benchmarks" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "budget_lines_search" ON "budget_lines" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "budget_lines_sort" ON "budget_lines" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "country_helpers_unique" ON "country_helpers" USING btree ("country_profile_id","partner_id");--> statement-breakpoint
CREATE INDEX "country_helpers_partner" ON "country_helpers" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "country_links_country" ON "country_links" USING btree ("country_profile_id");--> statement-breakpoint
CREATE INDEX "country_profiles_search" ON "country_profiles" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "country_profiles_sort" ON "country_profiles" USING btree ("sort_text","id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_guides_unique" ON "document_guides" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_guides_target" ON "document_guides" USING btree ("target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_strategies_unique" ON "document_strategies" USING btree ("document_id","target_id");--> statement-breakpoint
CREATE INDEX "document_strategies_target" ON "document_strategies" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "factsheets_search" ON "factsheets" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "factsheets_sort" ON "factsheets" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "good_practices_search" ON "good_practices" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "good_practices_sort" ON "good_practices" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "good_practices_partner" ON "good_practices" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "good_practices_project" ON "good_practices" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "guide_steps_guide" ON "guide_steps" USING btree ("guide_id");--> statement-breakpoint
CREATE INDEX "guides_search" ON "guides" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "guides_sort" ON "guides" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "guides_partner" ON "guides" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "indicators_search" ON "indicators" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "indicators_sort" ON "indicators" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "indicators_project" ON "indicators" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "indicators_work_package" ON "indicators" USING btree ("work_package_id");--> statement-breakpoint
CREATE INDEX "indicators_strategy" ON "indicators" USING btree ("strategy_id");--> statement-breakpoint
CREATE INDEX "indicators_partner" ON "indicators" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "measurements_unique" ON "measurements" USING btree ("indicator_id","measured_on");--> statement-breakpoint
CREATE INDEX "mobility_figures_search" ON "mobility_figures" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "mobility_figures_sort" ON "mobility_figures" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "services_search" ON "services" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "services_sort" ON "services" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "services_partner" ON "services" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "strategies_search" ON "strategies" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "strategies_sort" ON "strategies" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "strategies_partner" ON "strategies" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "strategies_programme" ON "strategies" USING btree ("programme_id");--> statement-breakpoint
CREATE INDEX "survey_answers_survey_result" ON "survey_answers" USING btree ("survey_result_id");--> statement-breakpoint
CREATE INDEX "survey_results_search" ON "survey_results" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "survey_results_sort" ON "survey_results" USING btree ("sort_text","id");--> statement-breakpoint
CREATE INDEX "survey_results_partner" ON "survey_results" USING btree ("partner_id");--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calls" ADD CONSTRAINT "calls_completed_count_not_negative" CHECK ("calls"."completed_count" >= 0);