import { existsSync } from 'node:fs';

/**
 * The first of these paths where there is a file, or `null`.
 * @param {...(string | undefined)} paths
 */
export const firstThatExists = (...paths) => paths.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
