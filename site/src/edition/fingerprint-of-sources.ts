declare const __SOURCES__: string;

/** A checksum of what the pages of this bundle are made with, which Astro's configuration writes here. */
export const fingerprintOfSources = (): string => __SOURCES__;
