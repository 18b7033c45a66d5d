// The loops around the products, written once and compiled for more than one kind of processor:
// SUMMARIZE_VARIANT(name) names a function, SUMMARIZE_TARGET says what it may use. The order of all
// sums is the same; what differs is that a processor with FMA rounds a product and a sum once.
//
// Included by Kernels.c alone, hence without a guard.

#define SUMMARIZE_INLINE SUMMARIZE_TARGET static inline __attribute__((always_inline))
#define load_vector SUMMARIZE_VARIANT(load_vector)
#define store_vector SUMMARIZE_VARIANT(store_vector)
#define store_narrow SUMMARIZE_VARIANT(store_narrow)
#define splat SUMMARIZE_VARIANT(splat)
#define lane_sum SUMMARIZE_VARIANT(lane_sum)
#define normalize_row SUMMARIZE_VARIANT(normalize_row)
#define exponential SUMMARIZE_VARIANT(exponential)
#define score_rows SUMMARIZE_VARIANT(score_rows)
#define turn_keys SUMMARIZE_VARIANT(turn_keys)
#define soften_row SUMMARIZE_VARIANT(soften_row)
#define mix_rows SUMMARIZE_VARIANT(mix_rows)

SUMMARIZE_INLINE vector load_vector(const float *from) { return *(const loose_vector *)from; }

SUMMARIZE_INLINE void store_vector(float *to, vector numbers) { *(loose_vector *)to = numbers; }

// As bfloat16, rounded to the nearest, to even between two.
SUMMARIZE_INLINE void store_narrow(uint16_t *to, vector numbers) {
    whole_vector bits = (whole_vector)numbers;
    bits += 0x7FFF + (bits >> 16 & 1);
    *(loose_halves *)to = __builtin_convertvector(bits >> 16, halves);
}

SUMMARIZE_INLINE vector splat(float number) {
    return (vector){number, number, number, number, number, number, number, number};
}

SUMMARIZE_INLINE float lane_sum(vector numbers) {
    return ((numbers[0] + numbers[4]) + (numbers[2] + numbers[6])) +
           ((numbers[1] + numbers[5]) + (numbers[3] + numbers[7]));
}

// row (D): mean 0, variance 1, times weight, plus bias.
SUMMARIZE_INLINE void normalize_row(
    int32_t dimension, const float *weight, const float *bias, float epsilon, float *row,
    uint16_t *narrow) {
    // Two sums each, so that an addition need not wait for the one before it.
    vector first = splat(0), second = splat(0);
    int32_t place = 0;
    for (; place + 16 <= dimension; place += 16) {
        first += load_vector(row + place);
        second += load_vector(row + place + 8);
    }
    if (place < dimension) first += load_vector(row + place);
    const vector mean = splat(lane_sum(first + second) / (float)dimension);
    first = second = splat(0);
    for (place = 0; place + 16 <= dimension; place += 16) {
        const vector one = load_vector(row + place) - mean;
        const vector other = load_vector(row + place + 8) - mean;
        first += one * one;
        second += other * other;
    }
    if (place < dimension) {
        const vector one = load_vector(row + place) - mean;
        first += one * one;
    }
    const float variance = lane_sum(first + second) / (float)dimension;
    const vector scale = splat(1 / __builtin_sqrtf(variance + epsilon));
    for (place = 0; place < dimension; place += 8) {
        const vector centred = (load_vector(row + place) - mean) * scale;
        const vector result = centred * load_vector(weight + place) + load_vector(bias + place);
        store_vector(row + place, result);
        if (narrow != NULL) store_narrow(narrow + place, result);
    }
}

SUMMARIZE_TARGET static void SUMMARIZE_VARIANT(normalize_rows)(
    int32_t rows, int32_t dimension, const float *weight, const float *bias, float epsilon,
    float *state, uint16_t *narrow) {
    for (int32_t row = 0; row < rows; row++) {
        const size_t start = (size_t)row * (size_t)dimension;
        normalize_row(
            dimension, weight, bias, epsilon, state + start,
            narrow == NULL ? NULL : narrow + start);
    }
}

SUMMARIZE_TARGET static void SUMMARIZE_VARIANT(embed_tokens)(
    int32_t tokens, int32_t dimension, const int32_t *ids, const float *words,
    const float *positions, const float *weight, const float *bias, float epsilon, float *state,
    uint16_t *narrow) {
    for (int32_t token = 0; token < tokens; token++) {
        const float *word = words + (size_t)ids[token] * (size_t)dimension;
        const size_t start = (size_t)token * (size_t)dimension;
        for (int32_t place = 0; place < dimension; place += 8) {
            store_vector(
                state + start + place,
                load_vector(word + place) + load_vector(positions + start + place));
        }
        normalize_row(
            dimension, weight, bias, epsilon, state + start,
            narrow == NULL ? NULL : narrow + start);
    }
}

// e to the power of numbers at most 0, to about 1e-7 of the result.
//
// e^x = 2^n e^r with n the whole number nearest to x log₂ e, so |r| ≤ ln 2 / 2; e^r is its series up
// to r⁶, whose next term is 1.2e-7 at most. Below −87 the result is that of −87, 1.6e-38.
SUMMARIZE_INLINE vector exponential(vector numbers) {
    const vector least = splat(-87.0f);
    numbers = __builtin_elementwise_max(numbers, least);
    // A float32 this large has no fraction: adding it rounds, and leaves n in the lowest bits.
    const vector shift = splat(12582912.0f);
    const vector shifted = numbers * splat(1.44269504f) + shift;
    const vector whole = shifted - shift;
    // ln 2 in two parts, the first with zeros at its end, so that its product with n is exact.
    const vector rest = (numbers - whole * splat(0.693359375f)) - whole * splat(-2.12194440e-4f);
    vector series = splat(1.0f / 720);
    series = series * rest + splat(1.0f / 120);
    series = series * rest + splat(1.0f / 24);
    series = series * rest + splat(1.0f / 6);
    series = series * rest + splat(0.5f);
    series = series * rest + splat(1);
    series = series * rest + splat(1);
    const whole_vector power = ((whole_vector)shifted - (whole_vector)shift + 127) << 23;
    return series * (vector)power;
}

// scores (4 × width) = queries (4 × K) · keys (K × width), width a multiple of 16.
SUMMARIZE_INLINE void score_rows(
    int32_t size, int32_t width, const float *const queries[4], const float *keys, float *scores) {
    for (int32_t place = 0; place < width; place += 16) {
        vector sums[4][2];
        for (int row = 0; row < 4; row++) sums[row][0] = sums[row][1] = splat(0);
        for (int32_t index = 0; index < size; index++) {
            const float *key = keys + (size_t)index * (size_t)width + place;
            const vector left = load_vector(key), right = load_vector(key + 8);
            for (int row = 0; row < 4; row++) {
                const vector query = splat(queries[row][index]);
                sums[row][0] += query * left;
                sums[row][1] += query * right;
            }
        }
        for (int row = 0; row < 4; row++) {
            store_vector(scores + (size_t)row * (size_t)width + place, sums[row][0]);
            store_vector(scores + (size_t)row * (size_t)width + place + 8, sums[row][1]);
        }
    }
}

// Writes eight numbers of up to eight tokens, `stride` apart, as columns of keys (K × width); zeros for
// tokens that there are not.
SUMMARIZE_INLINE void turn_keys(
    int32_t tokens, const float *from, size_t stride, float *keys, size_t width) {
    vector rows[8], pairs[8], fours[8];
    for (int row = 0; row < 8; row++) {
        rows[row] = row < tokens ? load_vector(from + (size_t)row * stride) : splat(0);
    }
    for (int row = 0; row < 8; row += 2) {
        const vector one = rows[row], other = rows[row + 1];
        pairs[row] = __builtin_shufflevector(one, other, 0, 8, 1, 9, 4, 12, 5, 13);
        pairs[row + 1] = __builtin_shufflevector(one, other, 2, 10, 3, 11, 6, 14, 7, 15);
    }
    for (int row = 0; row < 8; row += 4) {
        for (int half = 0; half < 2; half++) {
            const vector one = pairs[row + half], other = pairs[row + half + 2];
            fours[row + 2 * half] = __builtin_shufflevector(one, other, 0, 1, 8, 9, 4, 5, 12, 13);
            fours[row + 2 * half + 1] =
                __builtin_shufflevector(one, other, 2, 3, 10, 11, 6, 7, 14, 15);
        }
    }
    for (int row = 0; row < 4; row++) {
        const vector one = fours[row], other = fours[row + 4];
        store_vector(
            keys + (size_t)row * width,
            __builtin_shufflevector(one, other, 0, 1, 2, 3, 8, 9, 10, 11));
        store_vector(
            keys + (size_t)(row + 4) * width,
            __builtin_shufflevector(one, other, 4, 5, 6, 7, 12, 13, 14, 15));
    }
}

// scores (width) become e^((score − largest) · scale), those past T are of no token; returns their sum.
SUMMARIZE_INLINE float soften_row(int32_t tokens, int32_t width, float scale, float *scores) {
    for (int32_t token = tokens; token < width; token++) scores[token] = -1e30f;
    vector largest = load_vector(scores);
    for (int32_t place = 8; place < width; place += 8) {
        const vector next = load_vector(scores + place);
        largest = __builtin_elementwise_max(largest, next);
    }
    float most = largest[0];
    for (int lane = 1; lane < 8; lane++) most = largest[lane] > most ? largest[lane] : most;
    const vector bound = splat(most), scales = splat(scale);
    vector sum = splat(0);
    for (int32_t place = 0; place < width; place += 8) {
        const vector power = exponential((load_vector(scores + place) - bound) * scales);
        store_vector(scores + place, power);
        sum += power;
    }
    return lane_sum(sum);
}

// `columns` × 8 numbers of four rows of context: the sums of values (T × K), each times its score.
SUMMARIZE_INLINE void mix_rows(
    const int columns, int32_t tokens, int32_t size, int32_t width, const float *scores,
    const float *values, const float *shares, float *const context[4], uint16_t *const narrow[4],
    int32_t place) {
    vector sums[4][2];
    for (int row = 0; row < 4; row++) sums[row][0] = sums[row][1] = splat(0);
    for (int32_t token = 0; token < tokens; token++) {
        const float *value = values + (size_t)token * (size_t)size + place;
        for (int row = 0; row < 4; row++) {
            const vector score = splat(scores[(size_t)row * (size_t)width + token]);
            for (int column = 0; column < columns; column++) {
                sums[row][column] += score * load_vector(value + 8 * column);
            }
        }
    }
    for (int row = 0; row < 4; row++) {
        for (int column = 0; column < columns; column++) {
            const vector result = sums[row][column] * splat(shares[row]);
            if (context[row] != NULL) store_vector(context[row] + place + 8 * column, result);
            if (narrow[row] != NULL) store_narrow(narrow[row] + place + 8 * column, result);
        }
    }
}

SUMMARIZE_TARGET static void SUMMARIZE_VARIANT(attend)(
    int32_t tokens, int32_t dimension, int32_t heads, const float *joint, float *context,
    uint16_t *narrow, float *scratch) {
    const int32_t size = dimension / heads;
    const int32_t width = padded_width(tokens);
    const size_t stride = 3 * (size_t)dimension;
    const float scale = 1 / __builtin_sqrtf((float)size);
    float *keys = scratch;                               // (K × width), a column a token
    float *values = keys + (size_t)size * (size_t)width; // (T × K)
    float *scores = values + (size_t)size * (size_t)width;
    for (int32_t head = 0; head < heads; head++) {
        const float *queries = joint + (size_t)head * (size_t)size;
        // Copied, because rows of `joint` lie so far apart that few of them fit in the cache.
        for (int32_t token = 0; token < width; token += 8) {
            for (int32_t place = 0; place < size; place += 8) {
                turn_keys(
                    tokens - token, queries + dimension + (size_t)token * stride + place, stride,
                    keys + (size_t)place * (size_t)width + token, (size_t)width);
            }
        }
        for (int32_t token = 0; token < tokens; token++) {
            const float *value = queries + 2 * (size_t)dimension + (size_t)token * stride;
            for (int32_t place = 0; place < size; place += 8) {
                store_vector(
                    values + (size_t)token * (size_t)size + place, load_vector(value + place));
            }
        }
        for (int32_t first = 0; first < tokens; first += 4) {
            const float *rows[4];
            float *wide[4], shares[4];
            uint16_t *narrowed[4];
            for (int row = 0; row < 4; row++) {
                // Where there are no four rows left the last is worked out again, to the same.
                const size_t token = (size_t)(first + row < tokens ? first + row : tokens - 1);
                const size_t start = token * (size_t)dimension + (size_t)head * (size_t)size;
                rows[row] = queries + token * stride;
                wide[row] = context == NULL ? NULL : context + start;
                narrowed[row] = narrow == NULL ? NULL : narrow + start;
            }
            score_rows(size, width, rows, keys, scores);
            for (int row = 0; row < 4; row++) {
                shares[row] =
                    1 / soften_row(tokens, width, scale, scores + (size_t)row * (size_t)width);
            }
            int32_t place = 0;
            for (; place + 16 <= size; place += 16) {
                mix_rows(
                    2, tokens, size, width, scores, values, shares, wide, narrowed, place);
            }
            if (place < size) {
                mix_rows(
                    1, tokens, size, width, scores, values, shares, wide, narrowed, place);
            }
        }
    }
}

SUMMARIZE_TARGET static void SUMMARIZE_VARIANT(pool)(
    int32_t tokens, int32_t dimension, const float *state, float *sum) {
    for (int32_t token = 0; token < tokens; token++) {
        const float *row = state + (size_t)token * (size_t)dimension;
        for (int32_t place = 0; place < dimension; place += 8) {
            store_vector(sum + place, load_vector(sum + place) + load_vector(row + place));
        }
    }
}

#undef SUMMARIZE_INLINE
#undef load_vector
#undef store_vector
#undef store_narrow
#undef splat
#undef lane_sum
#undef normalize_row
#undef exponential
#undef score_rows
#undef turn_keys
#undef soften_row
#undef mix_rows
