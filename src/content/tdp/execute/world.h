/* SPDX-License-Identifier: GPL-2.0 */
/*
 * The world around the code that is run, as both a kernel tree and the model
 * see it: C itself, assertions that are recorded in place of being printed,
 * locks that are held or not, SEAMCALLs that answer as the run has it.
 *
 * The code is taken from its files as it stands, so this file comes first and
 * what it names is taken from nowhere else. `in_function` is the function, or
 * the macro with statements, that a line stands in.
 */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef unsigned long long u64;
typedef int8_t s8;
typedef int16_t s16;
typedef int32_t s32;
typedef long long s64;
typedef u64 gfn_t;

/* Whether a run has a word. One that is left out is none that is asked for. */
static bool is(const char *key, const char *word);

/*
 * What is told of a run. `kind` is one of those under `outcomes` in
 * matrix.yaml; what is not loud prints nothing in a kernel.
 */
void world_record(const char *kind, const char *function, const char *file,
		  int line, bool loud);
_Noreturn void world_leave(const char *how);

#define RECORD(kind, loud) \
	world_record(kind, in_function, __FILE__, __LINE__, loud)
#define RECORD_IF(kind, cond)						\
({									\
	bool fires_ = !!(cond);						\
									\
	if (fires_)							\
		RECORD(kind, true);					\
	fires_;								\
})

/* Silent where the VM is bugged already; without one, no more than a WARN. */
#define RECORD_BUG(kind, cond, kvm_)					\
({									\
	bool fires_ = !!(cond);						\
	struct kvm *vm_ = (kvm_);					\
									\
	if (fires_) {							\
		RECORD(vm_ ? kind : "warn", !vm_ || !vm_->vm_bugged);	\
		if (vm_)						\
			vm_->vm_bugged = true;				\
	}								\
	fires_;								\
})

/* The first time or every time: a run starts as if nothing had fired yet. */
#define WARN_ON(cond)		RECORD_IF("warn", cond)
#define WARN_ON_ONCE(cond)	RECORD_IF("warn", cond)
#define WARN(cond, ...)		RECORD_IF("warn", cond)
#define WARN_ONCE(cond, ...)	RECORD_IF("warn", cond)
/* In kernels with CONFIG_KVM_PROVE_MMU, here always; by either name. */
#define KVM_MMU_WARN_ON(cond)	RECORD_IF("warn", cond)
#define MMU_WARN_ON(cond)	RECORD_IF("warn", cond)
#define KVM_BUG_ON(cond, kvm)	RECORD_BUG("kvm-bug-on", cond, kvm)
#define BUG()					\
do {						\
	RECORD("bug", true);			\
	world_leave("BUG");			\
} while (0)
#define BUG_ON(cond)				\
do {						\
	if (cond)				\
		BUG();				\
} while (0)

/* A lock is how it is held, which the run says; taking it changes nothing. */
enum mmu_lock { UNLOCKED, HELD_READ, HELD_WRITE };

#define lockdep_assert_held(lock) \
	((void)RECORD_IF("lockdep", *(lock) == UNLOCKED))
#define lockdep_assert_held_read(lock) \
	((void)RECORD_IF("lockdep", *(lock) != HELD_READ))
#define lockdep_assert_held_write(lock) \
	((void)RECORD_IF("lockdep", *(lock) != HELD_WRITE))

#define try_cmpxchg64(ptr, old, new) \
	__atomic_compare_exchange_n(ptr, old, new, false, __ATOMIC_SEQ_CST, \
				    __ATOMIC_SEQ_CST)
#define xchg(ptr, new) __atomic_exchange_n(ptr, new, __ATOMIC_SEQ_CST)

/* Another thread is never there to end a wait. */
#define cpu_relax() world_leave("waits")

/* How many trace events an SPTE change gives, of its own level and below. */
void world_trace(int level);

/*
 * All vCPUs are kicked out. Those that are to wait stay out, and what was
 * busy with one of them is free again.
 */
void world_kick(const char *function, const char *file, int line, bool wait);

/*
 * The answer to a SEAMCALL, as the run has it. It is there twice: as a macro,
 * which knows who calls, and as a function, for those who pass it on.
 */
u64 world_seamcall(const char *name, const char *function, const char *file,
		   int line);

#define TDX_OPERAND_BUSY 0x8000020000000000ULL
#define SEAMCALL(name) world_seamcall(name, in_function, __FILE__, __LINE__)

#define tdh_mem_page_add(...)	SEAMCALL("PAGE.ADD")
#define tdh_mem_page_aug(...)	SEAMCALL("PAGE.AUG")
#define tdh_mem_sept_add(...)	SEAMCALL("SEPT.ADD")
#define tdh_mem_range_block(...) SEAMCALL("RANGE.BLOCK")
#define tdh_mem_track(...)	SEAMCALL("TRACK")
#define tdh_mem_page_remove(...) SEAMCALL("PAGE.REMOVE")
#define tdh_phymem_page_wbinvd_hkid(...) SEAMCALL("PAGE.WBINVD")
#define tdh_phymem_page_reclaim(...) SEAMCALL("PAGE.RECLAIM")
static inline u64 (tdh_mem_range_block)() { return SEAMCALL("RANGE.BLOCK"); }
static inline u64 (tdh_mem_track)() { return SEAMCALL("TRACK"); }
static inline u64 (tdh_mem_page_remove)() { return SEAMCALL("PAGE.REMOVE"); }
