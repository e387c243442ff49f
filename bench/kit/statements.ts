import type { CompiledQuery, KyselyPlugin, QueryId } from 'kysely'
import type { Db } from '../../src/db/schema.ts'

/** The same connection or transaction, keeping account of the statements that were run on it. */
export function listen<D extends Db>(db: D): { db: D; statements: CompiledQuery[] } {
  const statements: CompiledQuery[] = []
  // Parts of a statement are transformed like whole ones, but only a whole one has a result.
  const compiled = new WeakMap<QueryId, CompiledQuery>()
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      compiled.set(queryId, db.getExecutor().compileQuery(node, queryId))
      return node
    },
    async transformResult({ queryId, result }) {
      statements.push(compiled.get(queryId)!)
      return result
    },
  }
  return { db: db.withPlugin(plugin) as D, statements }
}
