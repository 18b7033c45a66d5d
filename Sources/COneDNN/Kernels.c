#include "COneDNN.h"

// Vectors go from function to function only where one is compiled into the other, so how they would be
// passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

// Eight numbers at a time, in the words of the compiler: one register where there is AVX, two of SSE
// or NEON.
typedef float vector __attribute__((vector_size(32)));
typedef int32_t whole_vector __attribute__((vector_size(32)));
typedef uint16_t halves __attribute__((vector_size(16)));
// The same where they lie in memory: anywhere.
typedef float loose_vector __attribute__((vector_size(32), aligned(4), may_alias));
typedef uint16_t loose_halves __attribute__((vector_size(16), aligned(2), may_alias));

// Tokens rounded up to what two vectors hold.
static int32_t padded_width(int32_t tokens) { return (tokens + 15) / 16 * 16; }

size_t summarize_attend_scratch(int32_t tokens, int32_t dimension, int32_t heads) {
    const size_t width = (size_t)padded_width(tokens);
    // Keys and values of a head, scores of four queries.
    return width * (2 * (size_t)(dimension / heads) + 4);
}

#define SUMMARIZE_TARGET
#define SUMMARIZE_VARIANT(name) name##_plain
#include "KernelBodies.h"
#undef SUMMARIZE_TARGET
#undef SUMMARIZE_VARIANT

#if defined(__x86_64__)

#define SUMMARIZE_TARGET __attribute__((target("avx2,fma")))
#define SUMMARIZE_VARIANT(name) name##_avx2
#include "KernelBodies.h"
#undef SUMMARIZE_TARGET
#undef SUMMARIZE_VARIANT

static _Thread_local int32_t is_restricted = 0;

static int has_avx2(void) {
    return !is_restricted && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
}

void summarize_kernels_restrict(int32_t restricted) { is_restricted = restricted; }

#define SUMMARIZE_CHOOSE(name, ...) \
    (has_avx2() ? name##_avx2(__VA_ARGS__) : name##_plain(__VA_ARGS__))

#else

void summarize_kernels_restrict(int32_t restricted) { (void)restricted; }

#define SUMMARIZE_CHOOSE(name, ...) name##_plain(__VA_ARGS__)

#endif

void summarize_embed_tokens(
    int32_t tokens, int32_t dimension, const int32_t *ids, const float *words,
    const float *positions, const float *norm_weight, const float *norm_bias, float epsilon,
    float *state, uint16_t *narrow) {
    SUMMARIZE_CHOOSE(
        embed_tokens, tokens, dimension, ids, words, positions, norm_weight, norm_bias, epsilon,
        state, narrow);
}

void summarize_normalize_rows(
    int32_t rows, int32_t dimension, const float *norm_weight, const float *norm_bias,
    float epsilon, float *state, uint16_t *narrow) {
    SUMMARIZE_CHOOSE(
        normalize_rows, rows, dimension, norm_weight, norm_bias, epsilon, state, narrow);
}

void summarize_attend(
    int32_t tokens, int32_t dimension, int32_t heads, const float *joint, float *context,
    uint16_t *narrow, float *scratch) {
    SUMMARIZE_CHOOSE(attend, tokens, dimension, heads, joint, context, narrow, scratch);
}

void summarize_pool(int32_t tokens, int32_t dimension, const float *state, float *sum) {
    SUMMARIZE_CHOOSE(pool, tokens, dimension, state, sum);
}
