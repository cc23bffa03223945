import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

export interface ToolResult {
  code: number;
  stdout: string;
  /** Both streams, for the message of a test that fails. */
  output: string;
}

/** Runs a program of the root's `node_modules`, such as `knip/bin/knip.js`; that it fails is a result, not an error. */
export function runTool(program: string, args: readonly string[], cwd = projectRoot): Promise<ToolResult> {
  const { FORCE_COLOR: _, NODE_ENV: __, ...env } = process.env;
  const options = { cwd, maxBuffer: 64 * 1024 * 1024, env: { ...env, NO_COLOR: '1' } };
  const path = join(projectRoot, 'node_modules', program);
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [path, ...args], options, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (typeof code === 'number') resolve({ code, stdout, output: `${stdout}${stderr}` });
      else reject(error);
    });
  });
}
