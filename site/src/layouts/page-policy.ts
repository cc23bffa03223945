import { createHash } from 'node:crypto';
import theme from './theme.js?raw';

const themeHash = createHash('sha256').update(theme).digest('base64');

/**
 * What a page may load and run, in the page itself: whatever server it comes from, no script runs but those of the
 * portal. Who may frame a page can only be said in a header.
 */
export const pagePolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${themeHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
