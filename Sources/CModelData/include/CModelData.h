#ifndef SUMMARIZE_CMODELDATA_H
#define SUMMARIZE_CMODELDATA_H

#include <stddef.h>

// A file of Sources/CModelData, byte for byte, in read-only data: never written, never freed.
// A struct that a function returns, because Swift cannot refer to an array without a length.
typedef struct {
    const unsigned char *start;
    size_t count;
} summarize_data;

// WordPiece vocabulary: one token a line, the line number is the token's id.
summarize_data summarize_vocabulary(void);

// What becomes of each character before WordPiece; the file's head says how a line reads.
summarize_data summarize_characters(void);

// The static encoder's table of token rows for English (safetensors).
summarize_data summarize_english_table(void);

// The static encoder's table of token rows for all languages, and the vocabulary of its tokens
// (safetensors).
summarize_data summarize_multilingual_table(void);

// The attention layer's parameters (safetensors).
summarize_data summarize_attention(void);

// The attention layer's parameters for the encoder minilm (safetensors).
summarize_data summarize_minilm_attention(void);

// The parameters of the head that reads, and how they change the transformer (safetensors).
summarize_data summarize_minilm_reading(void);

// The parameters of the classifier of a page's blocks (safetensors).
summarize_data summarize_blocks(void);

#endif
