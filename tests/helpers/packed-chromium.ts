import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Unpacks the Chromium that comes from npm, for Linux on x64, and gives its path; unpacked already, it is used again. */
export async function unpackChromium(): Promise<string> {
  // Makes the package bring the libraries that a bare machine lacks; it reads this when it is imported.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  chromium.setGraphicsMode = false;
  const path = await chromium.executablePath();
  // The package's own list knows only "/tmp" and not what the machine has; with no font at all Chromium crashes.
  const fonts = [join(tmpdir(), 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  process.env.FONTCONFIG_FILE = join(tmpdir(), 'portolan-fonts.conf');
  writeFileSync(
    process.env.FONTCONFIG_FILE,
    `<fontconfig>${fonts.map((dir) => `<dir>${dir}</dir>`).join('')}<cachedir>${join(tmpdir(), 'fonts-cache')}</cachedir></fontconfig>`,
  );
  return path;
}
