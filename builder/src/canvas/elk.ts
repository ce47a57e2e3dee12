import ELK from 'elkjs/lib/elk-api.js';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';

const elk = new ELK({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) });

/** Lays a graph out in a worker, so that the page stays alive meanwhile. Loaded when it is first asked for. */
export const layOut = (graph: Parameters<typeof elk.layout>[0]) => elk.layout(graph);
