#ifndef SUMMARIZE_LIBRARY_H
#define SUMMARIZE_LIBRARY_H

// oneDNN's functions, bound when they are first needed: the program then starts as fast without
// them, and runs where the library is not installed.

#if defined(__has_include)
#if __has_include(<oneapi/dnnl/dnnl.h>)
#include <oneapi/dnnl/dnnl.h>
#if DNNL_VERSION_MAJOR == 2
#define SUMMARIZE_HAS_DNNL 1
#endif
#endif
#endif

#ifdef SUMMARIZE_HAS_DNNL

#define SUMMARIZE_DNNL_FUNCTIONS(USE)         \
    USE(dnnl_version)                         \
    USE(dnnl_get_effective_cpu_isa)           \
    USE(dnnl_engine_create)                   \
    USE(dnnl_stream_create)                   \
    USE(dnnl_stream_wait)                     \
    USE(dnnl_stream_destroy)                  \
    USE(dnnl_memory_create)                   \
    USE(dnnl_memory_destroy)                  \
    USE(dnnl_memory_set_data_handle_v2)       \
    USE(dnnl_memory_desc_init_by_tag)         \
    USE(dnnl_memory_desc_get_size)            \
    USE(dnnl_matmul_desc_init)                \
    USE(dnnl_convolution_forward_desc_init)   \
    USE(dnnl_post_ops_create)                 \
    USE(dnnl_post_ops_destroy)                \
    USE(dnnl_post_ops_append_eltwise)         \
    USE(dnnl_post_ops_append_sum)             \
    USE(dnnl_primitive_attr_create)           \
    USE(dnnl_primitive_attr_destroy)          \
    USE(dnnl_primitive_attr_set_post_ops)     \
    USE(dnnl_primitive_attr_set_scratchpad_mode) \
    USE(dnnl_primitive_desc_create)           \
    USE(dnnl_primitive_desc_destroy)          \
    USE(dnnl_primitive_desc_query)            \
    USE(dnnl_primitive_desc_query_md)         \
    USE(dnnl_reorder_primitive_desc_create)   \
    USE(dnnl_primitive_create)                \
    USE(dnnl_primitive_destroy)               \
    USE(dnnl_primitive_execute)

typedef struct {
#define SUMMARIZE_DECLARE(name) __typeof__(name) *name;
    SUMMARIZE_DNNL_FUNCTIONS(SUMMARIZE_DECLARE)
#undef SUMMARIZE_DECLARE
    dnnl_engine_t engine;
    dnnl_cpu_isa_t isa;
} summarize_library;

// Valid once summarize_dnnl_load has said that it is ready; never changed afterwards.
extern summarize_library summarize_dnnl;

#endif
#endif
