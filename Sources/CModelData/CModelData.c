#include "CModelData.h"

static const unsigned char vocabulary[] = {
#embed "vocabulary.txt"
};

static const unsigned char characters[] = {
#embed "characters.txt"
};

// Aligned so that a tensor that is aligned in its file is so in memory.
static const _Alignas(64) unsigned char english_table[] = {
#embed "english-table.safetensors"
};

static const _Alignas(64) unsigned char multilingual_table[] = {
#embed "multilingual-table.safetensors"
};

static const _Alignas(64) unsigned char attention[] = {
#embed "attention.safetensors"
};

static const _Alignas(64) unsigned char minilm_attention[] = {
#embed "minilm-attention.safetensors"
};

static const _Alignas(64) unsigned char minilm_reading[] = {
#embed "minilm-reading.safetensors"
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

summarize_data summarize_english_table(void) {
    return (summarize_data){english_table, sizeof english_table};
}

summarize_data summarize_multilingual_table(void) {
    return (summarize_data){multilingual_table, sizeof multilingual_table};
}

summarize_data summarize_attention(void) {
    return (summarize_data){attention, sizeof attention};
}

summarize_data summarize_minilm_attention(void) {
    return (summarize_data){minilm_attention, sizeof minilm_attention};
}

summarize_data summarize_minilm_reading(void) {
    return (summarize_data){minilm_reading, sizeof minilm_reading};
}

summarize_data summarize_blocks(void) {
    return (summarize_data){blocks, sizeof blocks};
}
