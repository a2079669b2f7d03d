import pg from 'pg'

type Taken = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (why?: Error | boolean) => void,
) => void

/**
 * Connections of the queue. Its library gives the one that listens back twice when it is cut before it was told that it listens, just as its run
 * ends; the second time would be an error that nobody can catch, and would end the process.
 */
export class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<pg.PoolClient> | undefined {
    if (taken === undefined) return super.connect()
    super.connect((error, client, done) => {
      // Where there is none, there is nothing to give back: the pool says no more then than what went wrong.
      if (client === undefined) return taken(error, client, done)
      let isBack = false
      taken(error, client, (why) => {
        if (isBack) return
        isBack = true
        done(why)
      })
    })
    return undefined
  }
}
