/** What a page that runs flows needs: the engine and, through it, every kind of node. */
export { step } from '@parley/shared/engine/step';
export { prepareVersion } from '@parley/shared/flow/graph';
