// What is wrong with a workflow fails the build: states nobody comes to or gets out of, actions nobody may do, documents nobody signs.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

/**
 * Checks every workflow in force, and ends the build where one has a fault: each is told with its place and its cure, in both languages.
 * @param bundle makes one module of our own packages
 */
export async function requireSoundWorkflows(bundle) {
  const outfile = join(root, '.cache/casework.mjs')
  const contents = "export { checkWorkflow } from './checkWorkflow'; export { builtInWorkflows } from './workflows'"
  await bundle({ stdin: { contents, resolveDir: join(root, 'packages/casework/src') }, outfile, sourcemap: false })
  const { builtInWorkflows, checkWorkflow } = await import(pathToFileURL(outfile))
  const faults = builtInWorkflows.flatMap((definition) =>
    checkWorkflow(definition).map((fault) => ({ definition, fault })),
  )
  if (faults.length === 0) return
  console.error(`构建中止：办案流程有 ${faults.length} 处错误。`)
  console.error(`Not built: the workflows have ${faults.length} faults.`)
  for (const { definition, fault } of faults) {
    const { id, title, version } = definition
    const { code, place, message, cure } = fault
    console.error(`\n${title.zh} · ${title.en}  ${id} ${version}  ${place}  ${code}`)
    console.error(`  ${message.zh}${cure.zh}`)
    console.error(`  ${message.en} ${cure.en}`)
  }
  process.exit(1)
}
