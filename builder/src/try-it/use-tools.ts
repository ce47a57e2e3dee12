import type { Tools } from '@parley/shared/understand/moment';
import { useEffect, useState } from 'react';

let loaded: Tools | null = null;

/** They come once; a page that has them does not ask again. */
export async function loadTools(): Promise<Tools> {
  const { allTools } = await import('@parley/shared/understand/tools');
  loaded = allTools;
  return allTools;
}

/**
 * The readers of numbers, dates and patterns, too large to come with the editor; null until they are here, and while
 * they are not `wanted`.
 */
export function useTools(wanted = true): Tools | null {
  const [tools, setTools] = useState(loaded);
  useEffect(() => {
    if (tools !== null || !wanted) return;
    let gone = false;
    // Without them everything but those is still understood.
    loadTools().then(
      (found) => gone || setTools(found),
      () => gone || setTools({}),
    );
    return () => {
      gone = true;
    };
  }, [tools, wanted]);
  return tools;
}
