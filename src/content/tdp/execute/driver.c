// SPDX-License-Identifier: GPL-2.0
/*
 * Makes one SPTE change for each line read, through the setter for the lock
 * that the line names, and prints one line of JSON that says what came of it:
 *
 *	page=mirror lock=shared level=2 old=empty new=table fault=SEPT.ADD ...
 *
 * What the words mean stands in setters.yaml; one left out is as there. Of an
 * assertion that fires in the same place again only the first time counts,
 * and the first time that it is loud.
 */

#define GFN		(1ULL << 27)
/* The one entry of a table that is in use, behind one that is not. */
#define CHILD		1
#define ENTRIES		512
#define LEAF_PFN	0x12340000ULL
#define OTHER_LEAF_PFN	0x43210000ULL
#define RACED_BITS	(1ULL << 58)
#define SEAMCALL_ERROR	0xC000010000000000ULL

struct event {
	const char *kind, *function, *file;
	int line;
	bool loud;
};

static char line[1024];
static sigjmp_buf leave;
static const char *end;
static struct event events[64];
static int nr_events, nr_traced, nr_below, nr_kicks, own_level;
static struct kvm *target;
static struct event busy;
static bool has_kicked;

static bool is(const char *key, const char *word)
{
	size_t length = strlen(key);

	for (const char *at = line; (at = strstr(at, key)); at++) {
		if ((at > line && at[-1] != ' ') || at[length] != '=')
			continue;
		at += length + 1;
		length = strcspn(at, " \n");
		return strlen(word) == length && !strncmp(at, word, length);
	}
	return false;
}

void world_record(const char *kind, const char *function, const char *file,
		  int at, bool loud)
{
	/* Whoever asserts on an answer does not try again. */
	if (strcmp(kind, "warn"))
		busy.kind = NULL;

	for (int i = 0; i < nr_events; i++) {
		if (events[i].line != at || strcmp(events[i].kind, kind) ||
		    strcmp(events[i].function, function) ||
		    strcmp(events[i].file, file))
			continue;
		events[i].loud |= loud;
		return;
	}
	if (nr_events == sizeof(events) / sizeof(*events))
		world_leave("too many assertions");
	events[nr_events++] = (struct event){ kind, function, file, at, loud };
}

_Noreturn void world_leave(const char *how)
{
	end = how;
	siglongjmp(leave, 1);
}

void world_trace(int level)
{
	nr_traced += level == own_level;
	nr_below += level != own_level;
}

void world_kick(const char *function, const char *file, int at, bool wait)
{
	if (busy.kind)
		world_record("retried", function, file, at, true);
	nr_kicks++;
	has_kicked |= wait;
}

u64 world_seamcall(const char *name, const char *function, const char *file,
		   int at)
{
	busy.kind = NULL;
	if (!is("fault", name))
		return 0;
	if (is("how", "error"))
		return SEAMCALL_ERROR;
	/* Those that are kicked out stay out as long as they are to wait. */
	if (is("how", "busy-once") && has_kicked && is_waiting(target))
		return 0;
	busy = (struct event){ "retried", function, file, at, true };
	return TDX_OPERAND_BUSY;
}

/* One SPTE value by its name; below a table stands what `child` names. */
static u64 value(struct kvm *kvm, const char *key, int level, u64 old)
{
	if (is(key, "empty"))
		return empty_spte();
	if (is(key, "frozen"))
		return frozen_spte();
	if (is(key, "mmio"))
		return mmio_spte(kvm);
	if (is(key, "other"))
		return other_np_spte();
	if (is(key, "leaf"))
		return leaf_spte(level, LEAF_PFN);
	if (is(key, "leaf-moved"))
		return leaf_spte(level, OTHER_LEAF_PFN);
	if (is(key, "leaf-other-bits"))
		return with_other_bits(leaf_spte(level, LEAF_PFN));
	if (is(key, "leaf-wrong-bits"))
		return with_wrong_bits(leaf_spte(level, LEAF_PFN));
	if (is(key, "leaf-read-only"))
		return without_write(leaf_spte(level, LEAF_PFN));
	if (is(key, "table"))
		return table_spte(new_table(level - 1, GFN));
	if (is(key, "table-same"))
		return old;
	if (is(key, "table-other-bits"))
		return table_with_other_bits(old);

	fprintf(stderr, "no %s of an SPTE: %s", key, line);
	exit(2);
}

/* A leaf, a table with a leaf or a value that maps nothing in a table. */
static void fill(struct kvm *kvm, struct kvm_mmu_page *sp, int level)
{
	if (is("child", "table")) {
		struct kvm_mmu_page *below = new_table(level - 1, GFN);

		below->spt[CHILD] = leaf_spte(level - 1, LEAF_PFN);
		sp->spt[CHILD] = table_spte(below);
	} else if (is("child", "leaf") || is("child", "frozen") ||
		   is("child", "mmio")) {
		sp->spt[CHILD] = value(kvm, "child", level, 0);
	}
}

static int change(struct kvm *kvm, struct tdp_iter *iter, u64 new)
{
	if (is("lock", "shared"))
		return tdp_mmu_set_spte_atomic(kvm, iter, new);
	change_exclusive(kvm, iter, new);
	return 0;
}

static const char *spte_name(u64 spte, u64 old, u64 new)
{
	if (spte == new)
		return "new";
	if (spte == old)
		return "old";
	return spte == frozen_spte() ? "frozen" : "other";
}

static const char *error_name(int error)
{
	switch (error) {
	case 0:		return "";
	case -EBUSY:	return "-EBUSY";
	case -EIO:	return "-EIO";
	case -EINVAL:	return "-EINVAL";
	default:	return "other error";
	}
}

/* How many entries of a table nobody may touch any more. */
static int nr_frozen(const struct kvm_mmu_page *sp)
{
	int nr = 0;

	for (int i = 0; sp && i < ENTRIES; i++)
		nr += sp->spt[i] == frozen_spte();
	return nr;
}

static void print(const char *error, const char *spte, const char *seen,
		  int frozen)
{
	printf("{\"end\":\"%s\",\"error\":\"%s\",\"spte\":\"%s\","
	       "\"seen\":\"%s\",\"bugged\":%s,\"kicks\":%d,"
	       "\"traced\":%d,\"below\":%d,\"frozen\":%d,\"events\":[",
	       end, error, spte, seen, target->vm_bugged ? "true" : "false",
	       nr_kicks, nr_traced, nr_below, frozen);
	for (int i = 0; i < nr_events; i++)
		printf("%s{\"kind\":\"%s\",\"symbol\":\"%s\",\"file\":\"%s\","
		       "\"line\":%d,\"loud\":%s}", i ? "," : "",
		       events[i].kind, events[i].function, events[i].file,
		       events[i].line, events[i].loud ? "true" : "false");
	puts("]}");
}

static void make_change(void)
{
	static struct kvm_mmu_page *sp, *cut_out;
	static struct tdp_iter iter;
	static u64 old, new, gfn;
	static int error, frozen;
	static const char *spte, *seen;

	end = "returned";
	nr_events = nr_traced = nr_below = nr_kicks = error = frozen = 0;
	busy.kind = NULL;
	has_kicked = false;
	old = new = 0;
	sp = cut_out = NULL;
	spte = seen = "";
	target = new_vm();
	target->mmu_lock = is("lock", "shared") ? HELD_READ : HELD_WRITE;
	own_level = is("level", "1") ? 1 : is("level", "2") ? 2 : 3;
	gfn = is("gfn", "unaligned") ? GFN + 1 : GFN;

	if (!sigsetjmp(leave, 1)) {
		int level = own_level;

		sp = new_table(level, GFN);
		old = value(target, "old", level, 0);
		if (is("old", "table")) {
			cut_out = spte_to_child(old);
			fill(target, cut_out, level - 1);
		}
		new = value(target, "new", level, old);
		if (is("new", "table"))
			misfit(spte_to_child(new));
		sp->spt[0] = is("race", "lost") ? old ^ RACED_BITS : old;
		iter = iter_at(sp, gfn, level, old);

		error = change(target, &iter, new);
		if (error && error != -EBUSY)
			world_record("error", "tdp_mmu_set_spte_atomic", "", 0,
				     true);
		if (error == -EBUSY && busy.kind)
			world_record(busy.kind, busy.function, busy.file,
				     busy.line, true);
		if (is_waiting(target))
			end = "vCPUs wait";
		seen = spte_name(iter.old_spte, old, new);
		frozen = nr_frozen(cut_out);
		end_grace_period();
	}
	if (sp)
		spte = spte_name(sp->spt[0], old, new);

	print(error_name(error), spte, seen, frozen);
}

/* Milliseconds of CPU time after which a run counts as one that never ends. */
#define MOST_TIME 200

static void time_limit(int milliseconds)
{
	struct itimerval timer = {
		.it_value.tv_usec = milliseconds * 1000,
	};

	setitimer(ITIMER_VIRTUAL, &timer, NULL);
}

static void on_signal(int signal)
{
	world_leave(signal == SIGVTALRM ? "hang" : "crash");
}

/* What a run does to itself ends that run; a stack that is full, too. */
static void catch_signals(void)
{
	static char other_stack[64 * 1024];
	stack_t stack = {
		.ss_sp = other_stack,
		.ss_size = sizeof(other_stack),
	};
	struct sigaction action = {
		.sa_handler = on_signal,
		.sa_flags = SA_ONSTACK,
	};
	int signals[] = { SIGVTALRM, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

	sigaltstack(&stack, NULL);
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++)
		sigaction(signals[i], &action, NULL);
}

int main(void)
{
	catch_signals();
	while (fgets(line, sizeof(line), stdin)) {
		if (is("page", "mirror") && !has_mirrors()) {
			puts("{\"end\":\"not there\"}");
			continue;
		}
		time_limit(MOST_TIME);
		make_change();
		time_limit(0);
	}
	return 0;
}
