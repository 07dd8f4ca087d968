"""The words every room speaks: values only, frozen, with no knowledge of files, hosts or pages."""
