import '../src/command/astro.ts'
