"""Ordinary code: what runbooks and code samples hold beside the words for credentials is none; the control is one of each kind beside it."""

import pytest

from mkdocs_postmortems.audit.secrets import secrets

ORDINARY = (
    "kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef",
    "the recovery code is 128-256 lines long",
    "the backup code path took 12345 ms",
    "the license key server at port 27000 was down",
    "names such as key-rotation-controller-manager-2024-01",
    "tag v1.0-rc1-20240107101500-abcdef123456",
    "seed rnd_seed_20240107_10150012345678",
    "environment sqa_environment_2024_blue_green_rollout1",
)
CREDENTIALS = (
    "kubeadm join 10.0.0.1:6443 --token q7x2mz.k4v9b1t8w3n6c5hd",
    "the recovery code is 4471-2093",
    "the break-glass code: 918273645",
    "mail with key-7vq2m9xk4wz8rt3b5hn6pl1c0dy7sg2f",
    "squ_" + "3f9a" * 10,
    "rnd_q7X2mzK4v9B1t8W3n6C5hd",
)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_code_holds_none(text):
    assert [*secrets(text)] == []


@pytest.mark.parametrize("text", CREDENTIALS)
def test_a_credential_of_that_kind_is_seen(text):
    assert [*secrets(text)]
