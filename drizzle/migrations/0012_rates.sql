CREATE TABLE "request_rates" (
	"key" text NOT NULL,
	"minute" integer NOT NULL,
	"requests" integer NOT NULL,
	"points" integer NOT NULL,
	CONSTRAINT "request_rates_key_minute_pk" PRIMARY KEY("key","minute")
);
