import { build } from 'esbuild'

/** The hooks of Vite that this plugin has. */
interface InlineScripts {
  name: string
  enforce: 'pre'
  load(this: { addWatchFile(path: string): void }, id: string): Promise<string | undefined>
}

/**
 * A Vite plugin: `import text from './x.ts?inline'` gives a script and all it imports as one minified classic script. Pages
 * carry it inline, so that a page is one request; module scripts would not run in the offline copy.
 */
export const inlineScripts = (): InlineScripts => ({
  name: 'inline-scripts',
  enforce: 'pre',
  async load(id) {
    const [path = '', query] = id.split('?')
    if (query !== 'inline' || !path.endsWith('.ts')) return undefined
    const { outputFiles, metafile } = await build({
      entryPoints: [path],
      bundle: true,
      minify: true,
      write: false,
      metafile: true,
      format: 'iife',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      // Below node_modules no tsconfig.json is heeded.
      tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
    })
    for (const input of Object.keys(metafile.inputs)) this.addWatchFile(input)
    // `</script` would end the element that carries it.
    const text = (outputFiles[0]?.text ?? '').trim().replaceAll('</', '<\\/')
    return `export default ${JSON.stringify(text)}`
  },
})
