#include "COneDNN.h"
#include "Library.h"

#ifdef SUMMARIZE_HAS_DNNL

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

summarize_library summarize_dnnl;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static summarize_dnnl_state state = summarize_dnnl_not_installed;
static char description[64];
static char instructions[24];
// Of the runtime that a library built with OpenMP brings along; NULL for another library.
static void (*set_thread_count)(int);
static int (*thread_count)(void);

static void name_instructions(dnnl_cpu_isa_t isa) {
    const char *name = NULL;
    switch (isa) {
    case dnnl_cpu_isa_sse41: name = "sse41"; break;
    case dnnl_cpu_isa_avx: name = "avx"; break;
    case dnnl_cpu_isa_avx2: name = "avx2"; break;
    case dnnl_cpu_isa_avx2_vnni: name = "avx2-vnni"; break;
    case dnnl_cpu_isa_avx512_core: name = "avx512"; break;
    case dnnl_cpu_isa_avx512_core_vnni: name = "avx512-vnni"; break;
    case dnnl_cpu_isa_avx512_core_bf16: name = "avx512-bf16"; break;
    case dnnl_cpu_isa_avx512_core_amx: name = "avx512-amx"; break;
    default: break;
    }
    // One that this header does not know has its number: files packed for two such are told apart.
    if (name != NULL) snprintf(instructions, sizeof instructions, "%s", name);
    else snprintf(instructions, sizeof instructions, "isa-%x", (unsigned)isa);
}

static void load(void) {
    // The name of the major version that the header describes, first; the plain name is only there
    // beside the header, and may be another version, which is asked for below.
    static const char *const names[] = {"libdnnl.so.2", "libdnnl.so", "libdnnl.2.dylib"};
    void *library = NULL;
    for (size_t index = 0; index < sizeof names / sizeof *names && library == NULL; index++) {
        library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    }
    if (library == NULL) return;
#define SUMMARIZE_BIND(name)                                                 \
    summarize_dnnl.name = (__typeof__(summarize_dnnl.name))dlsym(library, #name); \
    if (summarize_dnnl.name == NULL) return;
    SUMMARIZE_DNNL_FUNCTIONS(SUMMARIZE_BIND)
#undef SUMMARIZE_BIND
    const dnnl_version_t *version = summarize_dnnl.dnnl_version();
    if (version->major != DNNL_VERSION_MAJOR) return;
    // The runtime's functions are found through the library that depends on it.
    set_thread_count = (void (*)(int))dlsym(library, "omp_set_num_threads");
    thread_count = (int (*)(void))dlsym(library, "omp_get_max_threads");
    if (summarize_dnnl.dnnl_engine_create(&summarize_dnnl.engine, dnnl_cpu, 0) != dnnl_success) {
        return;
    }
    summarize_dnnl.isa = summarize_dnnl.dnnl_get_effective_cpu_isa();
    name_instructions(summarize_dnnl.isa);
    snprintf(
        description, sizeof description, "oneDNN %d.%d.%d %s", version->major, version->minor,
        version->patch, instructions);
    state = summarize_dnnl_ready;
}

summarize_dnnl_state summarize_dnnl_load(void) {
    pthread_once(&once, load);
    return state;
}

const char *summarize_dnnl_description(void) { return description; }

const char *summarize_dnnl_instructions(void) { return instructions; }

int32_t summarize_dnnl_has_bfloat16(void) {
    // A processor with AVX-512 alone multiplies bfloat16 too, but widens it first, which is slower
    // than float32. A set's number has a bit for each part of it.
    return (summarize_dnnl.isa & dnnl_cpu_isa_avx512_core_bf16) == dnnl_cpu_isa_avx512_core_bf16;
}

int32_t summarize_dnnl_begin_single_thread(void) {
    if (set_thread_count == NULL || thread_count == NULL) return 0;
    int before = thread_count();
    set_thread_count(1);
    return before;
}

void summarize_dnnl_end_single_thread(int32_t before) {
    if (before > 0 && set_thread_count != NULL) set_thread_count(before);
}

#else

summarize_dnnl_state summarize_dnnl_load(void) { return summarize_dnnl_not_compiled; }
const char *summarize_dnnl_description(void) { return ""; }
const char *summarize_dnnl_instructions(void) { return ""; }
int32_t summarize_dnnl_has_bfloat16(void) { return 0; }
int32_t summarize_dnnl_begin_single_thread(void) { return 0; }
void summarize_dnnl_end_single_thread(int32_t before) { (void)before; }

#endif
