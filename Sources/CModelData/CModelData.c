#include "CModelData.h"

static const unsigned char vocabulary[] = {
#embed "vocabulary.txt"
};

static const unsigned char characters[] = {
#embed "characters.txt"
};

// Aligned so that a tensor that is aligned in its file is so in memory.
static const _Alignas(64) unsigned char static_encoder[] = {
#embed "static-encoder.safetensors"
};

static const _Alignas(64) unsigned char attention[] = {
#embed "attention.safetensors"
};

static const _Alignas(64) unsigned char blocks[] = {
#embed "blocks.safetensors"
};

summarize_data summarize_vocabulary(void) {
    return (summarize_data){vocabulary, sizeof vocabulary};
}

summarize_data summarize_characters(void) {
    return (summarize_data){characters, sizeof characters};
}

summarize_data summarize_static_encoder(void) {
    return (summarize_data){static_encoder, sizeof static_encoder};
}

summarize_data summarize_attention(void) {
    return (summarize_data){attention, sizeof attention};
}

summarize_data summarize_blocks(void) {
    return (summarize_data){blocks, sizeof blocks};
}
