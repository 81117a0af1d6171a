int step(int lane);
