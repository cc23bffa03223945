import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project-files.ts';

const dir = join(projectRoot, 'tests/.cache/chromium');

/**
 * Unpacks the Chromium that comes from npm and gives its path; unpacked already, it is used again. Undefined where it
 * does not run: it is for Linux on x64.
 */
export async function unpackChromium(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { TMPDIR } = process.env;
  await mkdir(dir, { recursive: true });
  try {
    // The package unpacks there. It brings the libraries that a bare machine lacks when it is told that it is on one.
    process.env.TMPDIR = dir;
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    chromium.setGraphicsMode = false;
    // The package's own list of fonts does not know what the machine has; with no font at all Chromium crashes.
    process.env.FONTCONFIG_FILE = join(dir, 'fonts.conf');
    const fonts = [join(dir, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
    await writeFile(
      process.env.FONTCONFIG_FILE,
      `<fontconfig>${fonts.map((path) => `<dir>${path}</dir>`).join('')}<cachedir>${join(dir, 'fonts-cache')}</cachedir></fontconfig>`,
    );
    const path = await chromium.executablePath();
    if (await runs(path)) return path;
    // Whoever unpacked it was cut off.
    await rm(path);
    const again = await chromium.executablePath();
    return (await runs(again)) ? again : undefined;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

const runs = (path: string): Promise<boolean> =>
  promisify(execFile)(path, ['--version']).then(
    () => true,
    () => false,
  );
