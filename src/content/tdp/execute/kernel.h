/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The rest of a kernel, as far as the functions taken from its tree look:
 * configuration, types, pages, and calls that decide nothing here. What is
 * named here is not taken from the tree; everything else is.
 */

/* The configuration: 64 bit, Intel, with TDX. */
#define CONFIG_X86_64 1
#define CONFIG_KVM_INTEL_TDX 1
#define CONFIG_INTEL_TDX_HOST 1
#define KBUILD_MODNAME "kvm"

/* An op is the function that the tree's own set-up wires it to. */
#define kvm_x86_call(op) OP_##op

typedef u8 __u8;
typedef u32 __u32;
typedef u64 __u64;
typedef u64 gpa_t;
typedef u64 hpa_t;
typedef u64 kvm_pfn_t;
typedef u64 phys_addr_t;
typedef unsigned long hva_t;
typedef unsigned int gfp_t;
typedef struct { int counter; } atomic_t;
typedef struct { long counter; } atomic_long_t;
typedef struct { long long counter; } atomic64_t;
typedef struct { atomic_t refs; } refcount_t;
struct list_head { struct list_head *next, *prev; };
struct hlist_node { struct hlist_node *next, **pprev; };
struct rcu_head { void (*func)(struct rcu_head *head); };
struct work_struct { int unused; };
struct misc_cg;

/* Marks for the compiler and for sparse. */
#define __rcu
#define __read_mostly
#define __ro_after_init
#define __init
#define __always_inline inline
#define __must_check
#define __percpu
#define likely(x) (x)
#define unlikely(x) (x)
#define static_assert(...)
#define BUILD_BUG_ON(...) ((void)0)

/* One thread runs: what only orders accesses is the access itself. */
#define READ_ONCE(x) (*(volatile __typeof__(x) *)&(x))
#define WRITE_ONCE(x, v) (*(volatile __typeof__(x) *)&(x) = (v))
#define rcu_dereference(p) (p)
#define smp_rmb() ((void)0)
#define spin_lock(lock) ((void)(lock))
#define spin_unlock(lock) ((void)(lock))
#define atomic64_read(a) ((a)->counter)
#define atomic64_inc(a) ((void)(a)->counter++)
#define atomic64_dec(a) ((void)(a)->counter--)

#define container_of(ptr, type, member) \
	((type *)((char *)(ptr) - offsetof(type, member)))
#define BIT(n) (1UL << (n))
#define BIT_ULL(n) (1ULL << (n))
#define _BITULL(n) (1ULL << (n))
#define _AC(x, suffix) x##suffix
#define GENMASK_ULL(high, low) \
	((~0ULL >> (63 - (high))) & (~0ULL << (low)))
#define DECLARE_BITMAP(name, bits) unsigned long name[((bits) + 63) / 64]

/* Of x86 paging, what the tree's own headers build on. */
#define PAGE_SHIFT 12
#define PAGE_SIZE (1UL << PAGE_SHIFT)
#define PT64_ROOT_MAX_LEVEL 5
#define PT_PRESENT_MASK 1ULL
#define PT_WRITABLE_MASK 2ULL
#define PT_PAGE_SIZE_MASK 0x80ULL
#define PFN_PHYS(n) ((phys_addr_t)(n) << PAGE_SHIFT)

/* The log; what is in it is told by the assertions round it. */
#define pr_err(...) ((void)0)
#define pr_err_ratelimited(...) ((void)0)

/* TDX's own assertion; KVM_BUG_ON() with the SEAMCALL's error in the log. */
#define __TDX_BUG_ON(err, name, kvm, ...) RECORD_BUG("tdx-bug-on", err, kvm)

/* A virtual machine. */
struct kvm_arch {
	u64 shadow_mmio_value;
	bool pre_fault_allowed;
	enum mmu_lock tdp_mmu_pages_lock;
	atomic64_t tdp_mmu_pages;
};

struct kvm {
	enum mmu_lock mmu_lock, slots_lock;
	bool vm_bugged;
	struct kvm_arch arch;
};

#define KVM_REQ_OUTSIDE_GUEST_MODE 0
#if HAVE_wait_for_sept_zap
#define kvm_make_all_cpus_request(kvm, req) \
	world_kick(in_function, __FILE__, __LINE__, \
		   to_kvm_tdx(kvm)->wait_for_sept_zap)
#else
#define kvm_make_all_cpus_request(kvm, req) ((void)(kvm))
#endif

/* TLB flushes, statistics, accounting, dirty and accessed bits of pages. */
#define kvm_flush_remote_tlbs_gfn(...) ((void)0)
#define kvm_flush_remote_tlbs_with_address(...) ((void)0)
#define kvm_update_page_stats(...) ((void)0)
#define kvm_account_pgtable_pages(...) ((void)0)
#define untrack_possible_nx_huge_page(...) ((void)0)
#define unaccount_huge_nx_page(...) ((void)0)
#define handle_changed_spte_dirty_log(...) ((void)0)
#define kvm_set_pfn_dirty(pfn) ((void)(pfn))
#define kvm_set_pfn_accessed(pfn) ((void)(pfn))
#define list_del(list) ((void)(list))

#define trace_kvm_mmu_prepare_zap_page(sp) ((void)(sp))
#define trace_kvm_tdp_mmu_spte_changed(as_id, gfn, level, old, new) \
	world_trace(level)

/* Memory: frames of one array, each with its struct page. */
#define FRAMES 64
#define FIRST_FRAME 0x10000ULL

struct page { unsigned long private; };
struct page *world_page(u64 pfn);
extern u8 world_frames[FRAMES][PAGE_SIZE];
extern struct page world_pages[FRAMES + 1];

#define __pa(ptr) ((u64)((u8 *)(ptr) - &world_frames[0][0]) + \
		   (FIRST_FRAME << PAGE_SHIFT))
#define __va(address) ((void *)(&world_frames[0][0] + \
				((u64)(address) - (FIRST_FRAME << PAGE_SHIFT))))
#define pfn_to_page(pfn) world_page(pfn)
#define virt_to_page(ptr) pfn_to_page(__pa(ptr) >> PAGE_SHIFT)
#define page_to_phys(page) \
	((u64)((page) - world_pages + FIRST_FRAME) << PAGE_SHIFT)
#define page_private(page) ((page)->private)
#define set_page_private(page, value) ((page)->private = (value))
#define get_page(page) ((void)(page))
#define put_page(page) ((void)(page))
#define free_page(page) ((void)(page))
#define kmem_cache_free(cache, object) ((void)(object))
#define tdx_quirk_reset_paddr(...) ((void)0)
#define tdx_clear_page(...) ((void)0)

/* A grace period is over when the change is. */
#define call_rcu(head, function) world_call_rcu(head, function)
void world_call_rcu(struct rcu_head *head, void (*func)(struct rcu_head *head));
