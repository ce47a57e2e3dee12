import { useEffect } from 'react';
import { useVersions } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useNaming } from './naming.ts';

/** Keeps in mind which version of the open flow is the newest. */
export function useNewest(): void {
  const { flowId } = useEditor();
  const newest = useVersions(flowId).data?.items[0]?.version ?? null;
  useEffect(() => useNaming.setState({ newest }), [newest]);
  useEffect(() => () => useNaming.setState({ version: null, newest: null }), []);
}
