// Imported for its effect, ahead of Astro: it would send what it is called with to a host of its makers, keep an id in the
// user's home, and ask the registry for a newer Astro.
process.env.ASTRO_TELEMETRY_DISABLED = '1'
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true'
