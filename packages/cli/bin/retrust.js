#!/usr/bin/env node
import process from 'node:process';

try {
  const { main } = await import('../dist/main.js');
  process.exitCode = await main(process);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stderr.write('retrust: not built yet. Run `npm run build` in the repository first.\n');
  process.exitCode = 2;
}
