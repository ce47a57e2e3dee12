import { readDate } from './dates.ts';
import type { Tools } from './moment.ts';
import { compilePattern } from './pattern.ts';
import { phoneTool } from './phone-tool.ts';
import { readTime } from './times.ts';

/** Every reader there is, for whoever runs flows for real: the server and the builder's phone. Large. */
export const allTools: Tools = { date: readDate, time: readTime, phone: phoneTool, pattern: compilePattern };
