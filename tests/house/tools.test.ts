import { expect, it } from 'vitest';
import { runTool } from '../helpers/run-tool.ts';

it('Biome finds nothing to say about format and lint', async () => {
  const { code, output } = await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
  expect(output).toMatch(/Checked \d{3,} files/);
  expect(code, output).toBe(0);
});

it('knip finds no file, export or dependency that nobody uses', async () => {
  const { code, output } = await runTool('knip/bin/knip.js', ['--no-progress', '--treat-config-hints-as-errors']);
  expect(code, output).toBe(0);
});
