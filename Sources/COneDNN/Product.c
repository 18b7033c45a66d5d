#include "COneDNN.h"
#include "Library.h"

#ifdef SUMMARIZE_HAS_DNNL

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct summarize_product {
    summarize_product_shape shape;
    dnnl_primitive_t primitive;
    dnnl_memory_desc_t input, weights, bias, result, scratch;
    // Weights as they come, with which `weights` is filled.
    dnnl_memory_desc_t plain_weights;
    char layout[256];
};

struct summarize_runner {
    dnnl_primitive_t primitive;
    dnnl_stream_t stream;
    void *scratch;
    // Input, weights, bias, result, scratch.
    dnnl_exec_arg_t arguments[5];
};

// Both ways to say the same product to oneDNN: only some of its implementations are behind each.
typedef enum { as_matrices, as_convolution } form;

static dnnl_data_type_t number_type(int32_t is_bfloat16) { return is_bfloat16 ? dnnl_bf16 : dnnl_f32; }

// Describes the four arrays; the weights in any layout or in the plain one.
static dnnl_status_t describe(summarize_product *product, form form, int has_any_layout) {
    const summarize_product_shape shape = product->shape;
    const dnnl_dim_t M = shape.rows, K = shape.inputs, N = shape.outputs;
    const dnnl_data_type_t type = number_type(shape.is_bfloat16);
    const dnnl_data_type_t result_type = number_type(shape.has_bfloat16_result);
    // Input, weights, bias, result. An image has one line, a pixel a row, whose channels are the columns.
    const dnnl_dims_t matrices[4] = {{M, K}, {K, N}, {1, N}, {M, N}};
    const dnnl_dims_t images[4] = {{1, K, 1, M}, {N, K, 1, 1}, {N}, {1, N, 1, M}};
    const int is_matrix = form == as_matrices;
    const dnnl_dims_t *sizes = is_matrix ? matrices : images;
    const int axes = is_matrix ? 2 : 4, bias_axes = is_matrix ? 2 : 1;
    const dnnl_format_tag_t rows = is_matrix ? dnnl_ab : dnnl_nhwc;
    const dnnl_format_tag_t plain = is_matrix ? dnnl_ba : dnnl_oihw;
    const dnnl_format_tag_t line = is_matrix ? dnnl_ab : dnnl_a;
    const dnnl_format_tag_t wanted = has_any_layout ? dnnl_format_tag_any : plain;
    dnnl_status_t status;
    if ((status = summarize_dnnl.dnnl_memory_desc_init_by_tag(
             &product->input, axes, sizes[0], type, rows)) ||
        (status = summarize_dnnl.dnnl_memory_desc_init_by_tag(
             &product->weights, axes, sizes[1], type, wanted)) ||
        (status = summarize_dnnl.dnnl_memory_desc_init_by_tag(
             &product->plain_weights, axes, sizes[1], dnnl_f32, plain)) ||
        (status = summarize_dnnl.dnnl_memory_desc_init_by_tag(
             &product->bias, bias_axes, sizes[2], dnnl_f32, line))) {
        return status;
    }
    return summarize_dnnl.dnnl_memory_desc_init_by_tag(
        &product->result, axes, sizes[3], result_type, rows);
}

static dnnl_primitive_attr_t attributes(summarize_product_ending ending) {
    dnnl_primitive_attr_t attributes = NULL;
    dnnl_post_ops_t endings = NULL;
    if (summarize_dnnl.dnnl_primitive_attr_create(&attributes) != dnnl_success) return NULL;
    // Scratch memory of the runner's own: without it two threads could not run one primitive.
    dnnl_status_t status = summarize_dnnl.dnnl_primitive_attr_set_scratchpad_mode(
        attributes, dnnl_scratchpad_mode_user);
    if (status == dnnl_success) status = summarize_dnnl.dnnl_post_ops_create(&endings);
    if (status == dnnl_success && ending == summarize_product_gelu) {
        status = summarize_dnnl.dnnl_post_ops_append_eltwise(
            endings, 1, dnnl_eltwise_gelu_erf, 0, 0);
    }
    if (status == dnnl_success && ending == summarize_product_sum) {
        status = summarize_dnnl.dnnl_post_ops_append_sum(endings, 1);
    }
    if (status == dnnl_success) {
        status = summarize_dnnl.dnnl_primitive_attr_set_post_ops(attributes, endings);
    }
    if (endings != NULL) summarize_dnnl.dnnl_post_ops_destroy(endings);
    if (status == dnnl_success) return attributes;
    summarize_dnnl.dnnl_primitive_attr_destroy(attributes);
    return NULL;
}

static dnnl_primitive_desc_t described(summarize_product *product, form form, int has_any_layout) {
    if (describe(product, form, has_any_layout) != dnnl_success) return NULL;
    dnnl_primitive_attr_t endings = attributes(product->shape.ending);
    if (endings == NULL) return NULL;
    dnnl_primitive_desc_t found = NULL;
    dnnl_status_t status;
    if (form == as_matrices) {
        dnnl_matmul_desc_t matmul;
        status = summarize_dnnl.dnnl_matmul_desc_init(
            &matmul, &product->input, &product->weights, &product->bias, &product->result);
        if (status == dnnl_success) {
            status = summarize_dnnl.dnnl_primitive_desc_create(
                &found, &matmul, endings, summarize_dnnl.engine, NULL);
        }
    } else {
        const dnnl_dims_t strides = {1, 1}, padding = {0, 0};
        dnnl_convolution_desc_t convolution;
        status = summarize_dnnl.dnnl_convolution_forward_desc_init(
            &convolution, dnnl_forward_inference, dnnl_convolution_direct, &product->input,
            &product->weights, &product->bias, &product->result, strides, padding, padding);
        if (status == dnnl_success) {
            status = summarize_dnnl.dnnl_primitive_desc_create(
                &found, &convolution, endings, summarize_dnnl.engine, NULL);
        }
    }
    summarize_dnnl.dnnl_primitive_attr_destroy(endings);
    return status == dnnl_success ? found : NULL;
}

static const char *implementation(dnnl_primitive_desc_t described) {
    const char *name = NULL;
    if (summarize_dnnl.dnnl_primitive_desc_query(
            described, dnnl_query_impl_info_str, 0, &name) != dnnl_success) {
        return "";
    }
    return name == NULL ? "" : name;
}

// Whether weights are larger in this layout than they are: oneDNN would write zeros into the rest
// when it is given them, but they are in a file that is mapped for reading.
static int is_padded(const dnnl_memory_desc_t *weights) {
    if (weights->format_kind != dnnl_blocked) return 1;
    for (int index = 0; index < weights->ndims; index++) {
        if (weights->padded_dims[index] != weights->dims[index]) return 1;
    }
    return 0;
}

// One form of the product in the layout that oneDNN likes best, in a plain one where that is padded.
static dnnl_primitive_desc_t preferred(summarize_product *product, form form) {
    dnnl_primitive_desc_t found = described(product, form, 1);
    if (found == NULL) return NULL;
    const dnnl_memory_desc_t *weights =
        summarize_dnnl.dnnl_primitive_desc_query_md(found, dnnl_query_weights_md, 0);
    if (!is_padded(weights)) return found;
    summarize_dnnl.dnnl_primitive_desc_destroy(found);
    return described(product, form, 0);
}

// The faster form. Where there is AVX-512 the product of matrices packs its weights and ends the
// product while it is in registers ("brg…"). Below that it does neither, but the convolution of 1 × 1
// does both: on Zen 3, AVX2, 48 rows, 86 to 95 GFLOP/s of 95, where the other has 59 to 86.
static dnnl_primitive_desc_t fastest(summarize_product *product) {
    dnnl_primitive_desc_t matrices = preferred(product, as_matrices);
    if (matrices != NULL && strncmp(implementation(matrices), "brg", 3) == 0) return matrices;
    dnnl_primitive_desc_t convolution = preferred(product, as_convolution);
    if (convolution != NULL && strncmp(implementation(convolution), "jit_1x1", 7) == 0) {
        if (matrices != NULL) summarize_dnnl.dnnl_primitive_desc_destroy(matrices);
        return convolution;
    }
    if (convolution != NULL) summarize_dnnl.dnnl_primitive_desc_destroy(convolution);
    if (matrices != NULL) summarize_dnnl.dnnl_primitive_desc_destroy(matrices);
    // Described once more, because the descriptions are now those of the convolution.
    return preferred(product, as_matrices);
}

static void write_layout(summarize_product *product, const char *implementation) {
    const dnnl_memory_desc_t *weights = &product->weights;
    const dnnl_blocking_desc_t *blocking = &weights->format_desc.blocking;
    char *end = product->layout;
    size_t room = sizeof product->layout;
    int written = snprintf(
        end, room, "%s %s %dx%d", implementation, product->shape.is_bfloat16 ? "bf16" : "f32",
        product->shape.inputs, product->shape.outputs);
#define SUMMARIZE_APPEND(...)                                        \
    if (written > 0 && (size_t)written < room) {                     \
        end += written;                                              \
        room -= (size_t)written;                                     \
        written = snprintf(end, room, __VA_ARGS__);                  \
    }
    for (int index = 0; index < weights->ndims; index++) {
        SUMMARIZE_APPEND(" %lld", (long long)blocking->strides[index])
    }
    for (int index = 0; index < blocking->inner_nblks; index++) {
        SUMMARIZE_APPEND(
            "%s%lld%c", index == 0 ? " " : "", (long long)blocking->inner_blks[index],
            (char)('a' + blocking->inner_idxs[index]))
    }
#undef SUMMARIZE_APPEND
}

summarize_product *summarize_product_create(summarize_product_shape shape) {
    if (summarize_dnnl_load() != summarize_dnnl_ready) return NULL;
    summarize_product *product = calloc(1, sizeof *product);
    if (product == NULL) return NULL;
    product->shape = shape;
    dnnl_primitive_desc_t chosen = fastest(product);
    if (chosen == NULL) {
        free(product);
        return NULL;
    }
    product->weights =
        *summarize_dnnl.dnnl_primitive_desc_query_md(chosen, dnnl_query_weights_md, 0);
    product->scratch =
        *summarize_dnnl.dnnl_primitive_desc_query_md(chosen, dnnl_query_scratchpad_md, 0);
    write_layout(product, implementation(chosen));
    dnnl_status_t status =
        is_padded(&product->weights)
            ? dnnl_unimplemented
            : summarize_dnnl.dnnl_primitive_create(&product->primitive, chosen);
    summarize_dnnl.dnnl_primitive_desc_destroy(chosen);
    if (status == dnnl_success) return product;
    free(product);
    return NULL;
}

void summarize_product_free(summarize_product *product) {
    if (product == NULL) return;
    summarize_dnnl.dnnl_primitive_destroy(product->primitive);
    free(product);
}

size_t summarize_product_weight_size(const summarize_product *product) {
    return summarize_dnnl.dnnl_memory_desc_get_size(&product->weights);
}

const char *summarize_product_layout(const summarize_product *product) { return product->layout; }

int32_t summarize_product_pack(
    const summarize_product *product, const float *weights, void *packed) {
    dnnl_primitive_desc_t described = NULL;
    dnnl_primitive_t reorder = NULL;
    dnnl_stream_t stream = NULL;
    dnnl_memory_t from = NULL, to = NULL;
    dnnl_engine_t engine = summarize_dnnl.engine;
    dnnl_status_t status = summarize_dnnl.dnnl_reorder_primitive_desc_create(
        &described, &product->plain_weights, engine, &product->weights, engine, NULL);
    if (status == dnnl_success) status = summarize_dnnl.dnnl_primitive_create(&reorder, described);
    if (status == dnnl_success) {
        status = summarize_dnnl.dnnl_stream_create(&stream, engine, dnnl_stream_default_flags);
    }
    if (status == dnnl_success) {
        status = summarize_dnnl.dnnl_memory_create(
            &from, &product->plain_weights, engine, (void *)weights);
    }
    if (status == dnnl_success) {
        status = summarize_dnnl.dnnl_memory_create(&to, &product->weights, engine, packed);
    }
    if (status == dnnl_success) {
        const dnnl_exec_arg_t arguments[] = {{DNNL_ARG_FROM, from}, {DNNL_ARG_TO, to}};
        status = summarize_dnnl.dnnl_primitive_execute(reorder, stream, 2, arguments);
    }
    if (status == dnnl_success) status = summarize_dnnl.dnnl_stream_wait(stream);
    if (to != NULL) summarize_dnnl.dnnl_memory_destroy(to);
    if (from != NULL) summarize_dnnl.dnnl_memory_destroy(from);
    if (stream != NULL) summarize_dnnl.dnnl_stream_destroy(stream);
    if (reorder != NULL) summarize_dnnl.dnnl_primitive_destroy(reorder);
    if (described != NULL) summarize_dnnl.dnnl_primitive_desc_destroy(described);
    return (int32_t)status;
}

summarize_runner *summarize_runner_create(const summarize_product *product) {
    summarize_runner *runner = calloc(1, sizeof *runner);
    if (runner == NULL) return NULL;
    runner->primitive = product->primitive;
    const size_t scratch_size = summarize_dnnl.dnnl_memory_desc_get_size(&product->scratch);
    // Rounded up, as aligned_alloc wants it; at least one line of the cache.
    runner->scratch = aligned_alloc(64, (scratch_size + 64) / 64 * 64);
    const struct {
        int name;
        const dnnl_memory_desc_t *description;
        void *bytes;
    } arrays[5] = {
        {DNNL_ARG_SRC, &product->input, DNNL_MEMORY_NONE},
        {DNNL_ARG_WEIGHTS, &product->weights, DNNL_MEMORY_NONE},
        {DNNL_ARG_BIAS, &product->bias, DNNL_MEMORY_NONE},
        {DNNL_ARG_DST, &product->result, DNNL_MEMORY_NONE},
        {DNNL_ARG_SCRATCHPAD, &product->scratch, runner->scratch},
    };
    dnnl_status_t status = runner->scratch == NULL
                               ? dnnl_out_of_memory
                               : summarize_dnnl.dnnl_stream_create(
                                     &runner->stream, summarize_dnnl.engine,
                                     dnnl_stream_default_flags);
    for (int index = 0; index < 5 && status == dnnl_success; index++) {
        runner->arguments[index].arg = arrays[index].name;
        status = summarize_dnnl.dnnl_memory_create(
            &runner->arguments[index].memory, arrays[index].description, summarize_dnnl.engine,
            arrays[index].bytes);
    }
    if (status == dnnl_success) return runner;
    summarize_runner_free(runner);
    return NULL;
}

void summarize_runner_free(summarize_runner *runner) {
    if (runner == NULL) return;
    for (int index = 0; index < 5; index++) {
        dnnl_memory_t memory = runner->arguments[index].memory;
        if (memory != NULL) summarize_dnnl.dnnl_memory_destroy(memory);
    }
    if (runner->stream != NULL) summarize_dnnl.dnnl_stream_destroy(runner->stream);
    free(runner->scratch);
    free(runner);
}

int32_t summarize_runner_run(
    summarize_runner *runner, const void *input, const void *weights, const float *bias,
    void *result) {
    // Read-only where oneDNN only reads: nothing is padded (see is_padded), so it writes no zeros.
    void *const bytes[4] = {(void *)input, (void *)weights, (void *)bias, result};
    for (int index = 0; index < 4; index++) {
        dnnl_status_t status = summarize_dnnl.dnnl_memory_set_data_handle_v2(
            runner->arguments[index].memory, bytes[index], runner->stream);
        if (status != dnnl_success) return (int32_t)status;
    }
    dnnl_status_t status = summarize_dnnl.dnnl_primitive_execute(
        runner->primitive, runner->stream, 5, runner->arguments);
    if (status != dnnl_success) return (int32_t)status;
    return (int32_t)summarize_dnnl.dnnl_stream_wait(runner->stream);
}

#else

#include <stddef.h>

summarize_product *summarize_product_create(summarize_product_shape shape) {
    (void)shape;
    return NULL;
}

void summarize_product_free(summarize_product *product) { (void)product; }

size_t summarize_product_weight_size(const summarize_product *product) {
    (void)product;
    return 0;
}

const char *summarize_product_layout(const summarize_product *product) {
    (void)product;
    return "";
}

int32_t summarize_product_pack(
    const summarize_product *product, const float *weights, void *packed) {
    (void)product, (void)weights, (void)packed;
    return 1;
}

summarize_runner *summarize_runner_create(const summarize_product *product) {
    (void)product;
    return NULL;
}

void summarize_runner_free(summarize_runner *runner) { (void)runner; }

int32_t summarize_runner_run(
    summarize_runner *runner, const void *input, const void *weights, const float *bias,
    void *result) {
    (void)runner, (void)input, (void)weights, (void)bias, (void)result;
    return 1;
}

#endif
