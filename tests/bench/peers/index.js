import { enginePerLayer, oneEngine } from './json-rules-engine.js';
import { jsonLogicCompiled, jsonLogicEngine, jsonLogicJs } from './json-logic.js';
import { nodeRulesPeer } from './node-rules.js';
import { surveyCore } from './survey-core.js';
import { zenEngine } from './zen-engine.js';

/** The two ways to run json-rules-engine: the faster one is the base. */
export const bases = [enginePerLayer, oneEngine];
/** What people would use instead. */
export const peers = [zenEngine, surveyCore, jsonLogicJs, nodeRulesPeer, jsonLogicEngine, jsonLogicCompiled];
