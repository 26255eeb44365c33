#!/bin/sh
echo "☕"
