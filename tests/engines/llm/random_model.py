"""A tiny language model of random weights, as a GGUF file that llama.cpp loads.

It reads any text byte by byte and writes Latin and Russian letters at random, the same ones each time. Left
to itself it would hardly ever end a string or a list, so the signs that begin and end things are likelier.
"""

from pathlib import Path

import gguf
import numpy as np
from numpy.typing import NDArray

WIDTH = 32
CONTEXT = 1 << 16

RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюяёАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЭЮЯ«»"
LIKELY, NEVER = 6.0, -50.0
SIGNS = b'"]}{'
UNREADABLE = (*range(32), *range(127, 256))  # control signs, and bytes that are half a letter

Weights = NDArray[np.float32]


def write_random_model(path: Path, seed: int) -> None:
    """Write the model.

    Args:
        path: the file.
        seed: another one makes another model.
    """
    writer = gguf.GGUFWriter(path, "gpt2")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(WIDTH)
    writer.add_feed_forward_length(WIDTH)
    writer.add_block_count(1)
    writer.add_head_count(1)
    writer.add_layer_norm_eps(1e-5)
    tokens = _add_tokens(writer)
    for name, tensor in _tensors(tokens, np.random.default_rng(seed)).items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_tokens(writer: gguf.GGUFWriter) -> int:
    """Every byte, every Russian letter as a pair of bytes, and an end; the number of all."""
    byte = _printable_bytes()
    letters = [[byte[one] for one in letter.encode()] for letter in RUSSIAN]
    tokens = [*byte, *("".join(letter) for letter in letters), "<end>"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(tokens)
    writer.add_token_types([gguf.TokenType.NORMAL] * (len(tokens) - 1) + [gguf.TokenType.CONTROL])
    writer.add_token_merges([" ".join(letter) for letter in letters])
    writer.add_bos_token_id(len(tokens) - 1)
    writer.add_eos_token_id(len(tokens) - 1)
    return len(tokens)


def _printable_bytes() -> list[str]:
    """GPT-2's letter for each byte: itself where it can be seen, else one of those from U+0100 on."""
    seen = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = (chr(code) for code in range(256, 512))
    return [chr(byte) if byte in seen else next(others) for byte in range(256)]


def _tensors(tokens: int, random: np.random.Generator) -> dict[str, Weights]:
    """All weights; the first dimension of the last state is fixed, and carries how likely a token is."""

    def drawn(*shape: int, scale: float = 1) -> Weights:
        return (scale * random.standard_normal(shape)).astype(np.float32)

    def biased(name: str, weight: Weights) -> dict[str, Weights]:
        return {f"{name}.weight": weight, f"{name}.bias": np.zeros(weight.shape[0], np.float32)}

    even = np.ones(WIDTH, np.float32)
    first = np.eye(1, WIDTH, dtype=np.float32)[0]
    output = drawn(tokens, WIDTH)
    output[:, 0] = 0
    output[list(SIGNS), 0] = LIKELY
    output[list(UNREADABLE), 0] = NEVER
    return {
        "token_embd.weight": drawn(tokens, WIDTH),
        "position_embd.weight": drawn(CONTEXT, WIDTH, scale=3),  # so that it does not go round in circles
        **biased("blk.0.attn_norm", even),
        **biased("blk.0.attn_qkv", drawn(3 * WIDTH, WIDTH, scale=0.1)),
        **biased("blk.0.attn_output", drawn(WIDTH, WIDTH, scale=0.1)),
        **biased("blk.0.ffn_norm", even),
        **biased("blk.0.ffn_up", drawn(WIDTH, WIDTH, scale=0.1)),
        **biased("blk.0.ffn_down", drawn(WIDTH, WIDTH, scale=0.1)),
        "output_norm.weight": even - first,
        "output_norm.bias": first,
        "output.weight": output,
    }
