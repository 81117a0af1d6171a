/** Attributes that take arguments: such a word before a parenthesis names no function. */
const withArguments = new Set([
  ...['__attribute__', '__attribute', '__declspec', '_Alignas', 'alignas', 'typeof', '__typeof__', 'typeof_unqual'],
  ...['__aligned', '__section', '__alias', '__printf', '__scanf', '__assume_aligned', '__alloc_size', '__realloc_size'],
  ...['__malloc', '__nonnull', '__copy', '__error', '__warning', '__compiletime_error', '__compiletime_warning'],
  ...[
    '__acquires',
    '__releases',
    '__must_hold',
    '__must_not_hold',
    '__cond_acquires',
    '__cond_releases',
    '__cond_lock',
  ],
  ...['__acquires_shared', '__releases_shared', '__must_hold_shared', '__cond_acquires_shared', '__guarded_by'],
  ...['__counted_by', '__counted_by_le', '__counted_by_be', '__counted_by_ptr', '__free', '__cleanup', '__diagnose_as'],
  ...['__no_sanitize', '__target', '__optimize', '__assume', '__retain', '__pt_guarded_by', '__bpf_md_ptr'],
])

const bare =
  /^(_{2,4}(\w*(cacheline|page)_aligned\w*|ro_after_init|read_mostly|init\w*|exit\w*|mem\w*init\w*|maybe_unused|always_unused|used|unused|percpu|user|iomem|rcu|force|kernel|packed|weak|visible|ref\w*|latent_entropy|randomize_layout|no_randomize_layout|designated_init|nosave\w*|bss\w*|entry\w*|noreturn|deprecated|private|bitwise|must_check|pure|attribute_const__|hot|cold|nonstring|noendbr|nocfi|signed_wrap|sev_\w+|head|bootdata\w*|irq_entry|softirq_entry)|__percpu_\w+|noinline\w*|asmlinkage|notrace|noinstr|notrace|fastcall|barrier_data)$/

/** Is it an attribute that takes arguments? */
export const isAttributeCall = (word: string): boolean => withArguments.has(word)

/** Is it an attribute that stands alone, such as `__ro_after_init`? */
export const isAttribute = (word: string): boolean => bare.test(word)

/** Words of the language that name nothing. */
export const keywords = new Set([
  ...['void', 'char', 'short', 'int', 'long', 'float', 'double', 'signed', 'unsigned', '_Bool', 'bool', '__int128'],
  ...['const', 'volatile', 'restrict', '__restrict', '__restrict__', 'static', 'extern', 'register', 'auto', 'inline'],
  ...[
    '__inline',
    '__inline__',
    '__always_inline',
    'typedef',
    'struct',
    'union',
    'enum',
    'asm',
    '__asm__',
    '__volatile__',
  ],
  ...['_Noreturn', '_Thread_local', '__thread', '__extension__', '__signed__', '__const', '__volatile'],
])

/** Words that say how a declaration is stored or linked but not of which type it is. */
export const storage = new Set(['static', 'extern', 'inline', '__always_inline', '__inline', '__inline__', 'typedef'])
