#ifndef SUMMARIZE_CONEDNN_H
#define SUMMARIZE_CONEDNN_H

#include <stddef.h>
#include <stdint.h>

// What a transformer needs of the processor: matrix products by oneDNN, which is looked for when the
// first of them is asked for, and loops of its own around them.
//
// Every function may be called from several threads at once; what is not shared says so.

// What is said of oneDNN, the number of a summarize_dnnl_state.
typedef enum {
    summarize_dnnl_ready = 0,
    // The program was compiled without oneDNN's header, or with that of another major version.
    summarize_dnnl_not_compiled = 1,
    // There is no library, or it lacks a function.
    summarize_dnnl_not_installed = 2,
} summarize_dnnl_state;

// Loads the library, once; later calls answer at once.
summarize_dnnl_state summarize_dnnl_load(void);

// Version and instruction set in words, such as "oneDNN 2.6.3 avx2". Never freed. Empty before
// summarize_dnnl_load has succeeded.
const char *summarize_dnnl_description(void);

// The instruction set alone, such as "avx2", in letters that a file name may have.
const char *summarize_dnnl_instructions(void);

// Whether the processor multiplies bfloat16 faster than float32.
int32_t summarize_dnnl_has_bfloat16(void);

// Makes products on the calling thread run on this thread alone, and returns what
// summarize_dnnl_end_single_thread takes to restore what was before.
int32_t summarize_dnnl_begin_single_thread(void);
void summarize_dnnl_end_single_thread(int32_t before);

// What is done with a product after its bias was added.
typedef enum {
    summarize_product_plain = 0,
    // The Gaussian error linear unit, by the error function.
    summarize_product_gelu = 1,
    // The product is added to what the result holds.
    summarize_product_sum = 2,
} summarize_product_ending;

// result (rows × outputs) = ending(input (rows × inputs) · weightsᵀ (inputs × outputs) + bias)
//
// Input and weights are float32 or bfloat16, both the same; the bias is float32; the result is
// float32, or bfloat16 where has_bfloat16_result says so. Never changed once made; shared by threads.
typedef struct summarize_product summarize_product;

typedef struct {
    int32_t rows;
    int32_t inputs;
    int32_t outputs;
    summarize_product_ending ending;
    int32_t is_bfloat16;
    int32_t has_bfloat16_result;
} summarize_product_shape;

// NULL where oneDNN cannot, or is not loaded. The caller frees it, after its runners.
summarize_product *summarize_product_create(summarize_product_shape shape);
void summarize_product_free(summarize_product *product);

// Bytes of the weights in the layout that the product prefers.
size_t summarize_product_weight_size(const summarize_product *product);

// Implementation and layout in words; weights packed by a product fit another of the same words.
// Lives as long as the product.
const char *summarize_product_layout(const summarize_product *product);

// Brings float32 weights (outputs × inputs) into the product's layout. 0 on success.
int32_t summarize_product_pack(
    const summarize_product *product, const float *weights, void *packed);

// A product with what one run of it needs: not shared by threads at the same time.
typedef struct summarize_runner summarize_runner;

// NULL where there is no memory. The caller frees it; the product has to live longer.
summarize_runner *summarize_runner_create(const summarize_product *product);
void summarize_runner_free(summarize_runner *runner);

// Runs the product. Nothing is kept of the arguments. 0 on success.
int32_t summarize_runner_run(
    summarize_runner *runner, const void *input, const void *weights, const float *bias,
    void *result);

// --- Loops around the products --------------------------------------------------------------------
//
// T tokens, D numbers each, a multiple of 8; H heads of K = D / H numbers, a multiple of 8. A
// `narrow` result, where it is not NULL, gets the same numbers as bfloat16. All rows are worked out
// in the same way wherever they stand, so that neighbours change nothing.

// state (T × D) = norm(words[ids] + positions[0 … T − 1]), for one sentence.
void summarize_embed_tokens(
    int32_t tokens, int32_t dimension, const int32_t *ids, const float *words,
    const float *positions, const float *norm_weight, const float *norm_bias, float epsilon,
    float *state, uint16_t *narrow);

// state (rows × D) = norm(state): mean 0 and variance 1 a row, times weight, plus bias.
void summarize_normalize_rows(
    int32_t rows, int32_t dimension, const float *norm_weight, const float *norm_bias,
    float epsilon, float *state, uint16_t *narrow);

// Floats of scratch memory that summarize_attend needs for T tokens.
size_t summarize_attend_scratch(int32_t tokens, int32_t dimension, int32_t heads);

// context (T × D) = softmax(Q Kᵀ / √K) V, head by head, of one sentence.
//
// joint (T × 3 D) has queries, keys and values side by side. One of context and narrow is NULL.
void summarize_attend(
    int32_t tokens, int32_t dimension, int32_t heads, const float *joint, float *context,
    uint16_t *narrow, float *scratch);

// sum (D) += all rows of state (T × D).
void summarize_pool(int32_t tokens, int32_t dimension, const float *state, float *sum);

// Makes the loops of the calling thread use no more than every processor of the architecture has, for
// comparison; 0 lets them use what this one has.
void summarize_kernels_restrict(int32_t is_restricted);

#endif
